import { lookAlikeIn, SignIn } from '@daylight/domain/accounts'
import { z } from 'zod'
import { Notice } from '../shell/notice'
import { PasswordField } from './password-field'
import { TextField } from './session-field'
import { useSessionForm } from './session-form'
import { SessionFormFrame } from './session-form-frame'
import { ask } from './session-request'

type Props = {
  username: string
  reason: string | null
  onDone: () => Promise<string | null>
  onCode: (username: string) => void
}

const SignedIn = z.union([
  z.object({ secondFactor: z.literal(true) }),
  z.object({ done: z.literal(true) }),
])

/** The first step. After a refusal the name stays, and the password is where one types again. */
export function SignInNameStep({ username, reason, onDone, onCode }: Props) {
  const form = useSessionForm({
    initial: { username, password: '' },
    schema: SignIn,
    send: (input) => ask({ path: 'sign-in', input, answer: SignedIn }),
    onDone: (answer, input) => {
      if ('done' in answer) return onDone()
      onCode(input.username)
    },
    // Which of the two is wrong isn't told; the password is what one types again.
    placeOf: ({ code }) => (code === 'accounts.sign_in_failed' ? 'password' : null),
  })

  return (
    <SessionFormFrame form={form} submitLabel="登录" isLarge>
      {reason && (
        <Notice kind="warning">
          <p>{reason}</p>
        </Notice>
      )}
      <TextField
        name="username"
        label="用户名"
        isLarge
        autoFocus={username === ''}
        warning={lookAlikeIn(form.typed.username ?? '')}
        control={{ autoComplete: 'username', autoCapitalize: 'none', maxLength: 100 }}
      />
      <PasswordField name="password" label="密码" isLarge autoFocus={username !== ''} />
    </SessionFormFrame>
  )
}
