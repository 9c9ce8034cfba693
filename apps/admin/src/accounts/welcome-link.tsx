import { LinkPurpose, PasswordPolicy } from '@daylight/domain/accounts'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { Notice } from '../shell/notice'
import { ask } from './session-request'
import { SignInForm } from './sign-in-form'
import { SignInLayout } from './sign-in-layout'
import { WelcomeNote } from './welcome-note'
import { WelcomePassword } from './welcome-password'
import { WelcomeSetUp } from './welcome-set-up'

const ReadLink = z.object({
  purpose: LinkPurpose,
  name: z.string().nullish(),
  username: z.string().nullish(),
  rules: z.object({ policy: PasswordPolicy, shortest: z.number() }),
})
export type OpenLink = z.infer<typeof ReadLink>

const deadCodes = ['accounts.link_invalid', 'accounts.set_up_already', 'invalid']

/** What the link is for, and then signing in with what was chosen. */
export function WelcomeLink({ secret }: { secret: string }) {
  const router = useRouter()
  const [usedBy, setUsedBy] = useState<string | null>(null)
  const [isDead, setDead] = useState(false)
  const { data, refetch, isFetching } = useQuery({
    queryKey: ['shell', 'link', secret],
    queryFn: () => ask({ path: 'link/read', input: { token: secret }, answer: ReadLink }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

  if (usedBy !== null)
    return (
      <SignInLayout title="登录">
        <Notice kind="success">
          <p>密码已设置，请登录。</p>
        </Notice>
        <SignInForm username={usedBy} onDone={() => router.history.replace('/')} />
      </SignInLayout>
    )
  if (!data)
    return (
      <SignInLayout title="正在核对链接…">
        <div role="status" aria-label="正在加载" className="grid gap-3">
          <div className="h-4 w-3/4 animate-pulse bg-rule" />
          <div className="h-10 animate-pulse bg-ground" />
        </div>
      </SignInLayout>
    )
  if (isDead || (!data.ok && deadCodes.includes(data.refused.code ?? ''))) return <DeadLink />
  if (!data.ok)
    return (
      <SignInLayout title="没有打开链接">
        <Notice
          kind="error"
          actions={
            <Button loading={isFetching} onClick={() => void refetch()}>
              重试
            </Button>
          }
        >
          <p>{data.refused.message}</p>
        </Notice>
      </SignInLayout>
    )
  const shared = { secret, link: data.data, onUsed: setUsedBy, onDead: () => setDead(true) }
  return data.data.purpose === 'first_admin' ? (
    <WelcomeSetUp {...shared} />
  ) : (
    <WelcomePassword {...shared} />
  )
}

const DeadLink = () => (
  <WelcomeNote title="这个链接不能用了">
    <p>
      它可能已经用过、已经过期，或者没有复制完整。已经设置过密码的，请直接登录；还没有的，请向本机关的管理员要一个新的链接，新链接发出后旧的就不能用了。
    </p>
  </WelcomeNote>
)
