import { CONFIRMED_MINUTES, ConfirmIdentity } from '@daylight/domain/accounts'
import { Button } from 'antd'
import { useState } from 'react'
import { PasswordField } from './password-field'
import { CodeField } from './second-factor-code-field'
import { useSessionForm } from './session-form'
import { SessionFormFrame } from './session-form-frame'
import { ask, Done } from './session-request'

type Props = { hasSecondFactor: boolean; onDone: () => void; onCancel: () => void }
type Way = 'password' | 'code'

/** The password, or a code where the person has a second factor. */
export function ConfirmForm({ hasSecondFactor, ...props }: Props) {
  const [way, setWay] = useState<Way>('password')
  const other = way === 'password' ? 'code' : 'password'
  return (
    <>
      <p className="mb-4">
        此项涉及权限或账户安全，请再证明一次您的身份；{CONFIRMED_MINUTES}分钟内不再询问。
      </p>
      <OneWay key={way} way={way} {...props} />
      {hasSecondFactor && (
        <Button type="link" className="mt-3 px-0" onClick={() => setWay(other)}>
          {way === 'password' ? '改用手机上的验证码' : '改用密码'}
        </Button>
      )}
    </>
  )
}

function OneWay({ way, onDone, onCancel }: Omit<Props, 'hasSecondFactor'> & { way: Way }) {
  const form = useSessionForm({
    initial: { [way]: '' },
    schema: ConfirmIdentity,
    send: (input) => ask({ path: 'confirm', input, answer: Done }),
    onDone,
  })
  return (
    <SessionFormFrame
      form={form}
      submitLabel="确认"
      actions={<Button onClick={onCancel}>取消</Button>}
    >
      {way === 'password' ? (
        <PasswordField name="password" label="密码" autoFocus />
      ) : (
        <CodeField autoFocus hint="手机上的身份验证器应用显示的6位数字。" />
      )}
    </SessionFormFrame>
  )
}
