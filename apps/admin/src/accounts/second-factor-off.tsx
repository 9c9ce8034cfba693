import { WithPassword } from '@daylight/domain/accounts'
import { Button } from 'antd'
import { PasswordField } from './password-field'
import { useSessionForm } from './session-form'
import { SessionFormFrame } from './session-form-frame'
import { ask, Done } from './session-request'

/** Back to the password alone; the password is asked for. */
export function SecondFactorOff({
  onDone,
  onCancel,
}: {
  onDone: () => void
  onCancel: () => void
}) {
  const form = useSessionForm({
    initial: { password: '' },
    schema: WithPassword,
    send: (input) => ask({ path: 'second-factor/disable', input, answer: Done }),
    onDone,
  })
  return (
    <div className="max-w-[26.25rem]">
      <p className="mb-4">停用后只凭密码就能登录；手机上的条目和恢复码随之失效。</p>
      <SessionFormFrame
        form={form}
        submitLabel="停用两步验证"
        isDanger
        actions={<Button onClick={onCancel}>取消</Button>}
      >
        <PasswordField name="password" label="密码" autoFocus />
      </SessionFormFrame>
    </div>
  )
}
