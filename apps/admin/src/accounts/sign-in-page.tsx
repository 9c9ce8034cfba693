import { useRouter, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { siteAddress } from '../shell/site'
import { hearTabs } from './session-tabs'
import { SignInForm } from './sign-in-form'
import { SignInLayout } from './sign-in-layout'
import { StillSignedIn } from './sign-in-still'

/** 登录, and back to where one was. */
export function SignInPage() {
  const router = useRouter()
  const { from = '/' } = useSearch({ from: '/sign-in' })

  // Signed in elsewhere in this browser: here, too.
  useEffect(
    () => hearTabs(({ kind }) => kind === 'signed-in' && router.history.replace(from)),
    [router, from],
  )

  return (
    <SignInLayout title="登录">
      <StillSignedIn onGoOn={() => router.history.replace(from)} />
      <SignInForm onDone={() => router.history.replace(from)} />
      <p className="mt-6 text-ink-faint">
        账户由本机关的管理员开立；忘记密码或者丢失手机，请与管理员联系。
      </p>
      {siteAddress && (
        <p className="mt-2">
          <a href={siteAddress}>去公开网站</a>
        </p>
      )}
    </SignInLayout>
  )
}
