import { UseLink } from '@daylight/domain/accounts'
import { PasswordField } from './password-field'
import { PasswordRulesList } from './password-rules-list'
import { useSessionForm } from './session-form'
import { SessionFormFrame } from './session-form-frame'
import { ask, Done } from './session-request'
import { SignInLayout } from './sign-in-layout'
import type { OpenLink } from './welcome-link'

export type WelcomeProps = {
  secret: string
  link: OpenLink
  /** With the user name, with which one signs in now. */
  onUsed: (username: string) => void
  /** Somebody else used it meanwhile, or it ran out. */
  onDead: () => void
}

/** The first password of a new person, or another one for whoever forgot it. */
export function WelcomePassword({ secret, link, onUsed, onDead }: WelcomeProps) {
  const { purpose, rules } = link
  const name = link.name ?? ''
  const username = link.username ?? ''
  const form = useSessionForm({
    initial: { password: '' },
    schema: UseLink,
    inputOf: ({ password }) => ({ token: secret, password }),
    send: (input) => ask({ path: 'link/use', input, answer: Done }),
    onDone: () => onUsed(username),
    onRefused: ({ code }) => {
      if (code !== 'accounts.link_invalid') return false
      onDead()
      return true
    },
  })

  return (
    <SignInLayout title={purpose === 'reset' ? '重新设置密码' : '设置密码'}>
      <p className="mb-6 leading-7">
        {name}，您好。
        {purpose === 'reset'
          ? '请设置新的密码；设置后，原来的密码作废，已有的登录全部结束。'
          : '您的账户已经开立。请设置只有您自己知道的密码，今后用它登录。'}
      </p>
      <SessionFormFrame form={form} submitLabel="设置密码" isLarge>
        <dl className="mb-4">
          <dt className="mb-1 font-medium">用户名</dt>
          <dd className="border-b border-rule pb-2 text-base">{username}</dd>
        </dl>
        {/* For whatever keeps passwords in the browser. */}
        <input
          className="sr-only"
          aria-hidden="true"
          tabIndex={-1}
          autoComplete="username"
          value={username}
          readOnly
        />
        <PasswordField
          name="password"
          label="新密码"
          isNew
          isLarge
          autoFocus
          hint={
            <PasswordRulesList
              password={form.typed.password ?? ''}
              told={rules}
              texts={[username, name]}
            />
          }
        />
      </SessionFormFrame>
    </SignInLayout>
  )
}
