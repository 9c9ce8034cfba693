import { WithPassword } from '@daylight/domain/accounts'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { PasswordField } from './password-field'
import { RecoveryCodes } from './recovery-codes'
import { useSessionForm } from './session-form'
import { SessionFormFrame } from './session-form-frame'
import { ask } from './session-request'

const Renewed = z.object({ recoveryCodes: z.array(z.string()).min(1) })

/** A new list of recovery codes; the old one is void from that moment. */
export function RecoveryRenewal({
  onDone,
  onCancel,
}: {
  onDone: () => void
  onCancel: () => void
}) {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const form = useSessionForm({
    initial: { password: '' },
    schema: WithPassword,
    send: (input) => ask({ path: 'second-factor/recovery-codes', input, answer: Renewed }),
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
  })
  if (codes)
    return (
      <div className="max-w-[40rem]">
        <RecoveryCodes codes={codes} nextLabel="完成" onNext={onDone} />
      </div>
    )
  return (
    <div className="max-w-[26.25rem]">
      <p className="mb-4">生成新的恢复码后，原来的全部作废。</p>
      <SessionFormFrame
        form={form}
        submitLabel="更新恢复码"
        actions={<Button onClick={onCancel}>取消</Button>}
      >
        <PasswordField name="password" label="密码" autoFocus />
      </SessionFormFrame>
    </div>
  )
}
