import type { ReactNode } from 'react'
import { ButtonLink } from '../shell/button-link'
import { SignInLayout } from './sign-in-layout'

/** Where a link opens nothing: what that means, and what there is to do. */
export function WelcomeNote({ title, children }: { title: string; children: ReactNode }) {
  return (
    <SignInLayout title={title}>
      <div className="mb-6 leading-7">{children}</div>
      <ButtonLink to="/sign-in">去登录</ButtonLink>
    </SignInLayout>
  )
}
