import { ChangePassword } from '@daylight/domain/accounts'
import type { ReactNode } from 'react'
import { useActor } from '../shell/actor'
import { forgetAnswers } from '../shell/query-client'
import { PasswordField } from './password-field'
import { PasswordRulesList } from './password-rules-list'
import { useSessionForm } from './session-form'
import { SessionFormFrame } from './session-form-frame'
import { ask, Done } from './session-request'

type Props = { onDone: () => void; actions?: ReactNode }

/** The present password and another one. */
export function PasswordForm({ onDone, actions }: Props) {
  const { name, username, agencies } = useActor()
  const texts = [
    name,
    username ?? '',
    ...agencies.flatMap((agency) => [agency.name, agency.shortName, agency.slug]),
  ]
  const form = useSessionForm({
    initial: { current: '', next: '' },
    schema: ChangePassword,
    send: (input) => ask({ path: 'password', input, answer: Done }),
    onDone: () => {
      void forgetAnswers()
      onDone()
    },
  })

  return (
    <div className="max-w-[26.25rem]">
      <SessionFormFrame form={form} submitLabel="更换密码" actions={actions}>
        <input
          className="sr-only"
          aria-hidden="true"
          tabIndex={-1}
          autoComplete="username"
          value={username ?? ''}
          readOnly
        />
        <PasswordField name="current" label="现在的密码" autoFocus />
        <PasswordField
          name="next"
          label="新密码"
          isNew
          hint={<PasswordRulesList password={form.typed.next ?? ''} told={null} texts={texts} />}
        />
      </SessionFormFrame>
    </div>
  )
}
