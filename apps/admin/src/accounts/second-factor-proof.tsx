import { EnableSecondFactor } from '@daylight/domain/accounts'
import { Button } from 'antd'
import { CodeField } from './second-factor-code-field'
import { useSessionForm } from './session-form'
import { SessionFormFrame } from './session-form-frame'
import { ask, Done } from './session-request'

/** The first code shows that the phone has the secret; only then it is asked for at sign-in. */
export function SecondFactorProof({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const form = useSessionForm({
    initial: { code: '' },
    schema: EnableSecondFactor,
    send: (input) => ask({ path: 'second-factor/enable', input, answer: Done }),
    onDone,
  })
  return (
    <SessionFormFrame
      form={form}
      submitLabel="启用两步验证"
      actions={<Button onClick={onBack}>上一步</Button>}
    >
      <CodeField autoFocus hint="应用中“政府信息公开”下显示的6位数字。启用后，其他登录随之结束。" />
    </SessionFormFrame>
  )
}
