import { WithPassword } from '@daylight/domain/accounts'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { PasswordField } from './password-field'
import { RecoveryCodes } from './recovery-codes'
import { SecondFactorProof } from './second-factor-proof'
import { SecondFactorScan } from './second-factor-scan'
import { useSessionForm } from './session-form'
import { SessionFormFrame } from './session-form-frame'
import { ask } from './session-request'

const Begun = z.object({
  totpUri: z.string().startsWith('otpauth://'),
  secret: z.string().min(1),
  recoveryCodes: z.array(z.string()).min(1),
})
type Begun = z.infer<typeof Begun>

const steps = ['确认密码', '扫描二维码', '保存恢复码', '输入验证码'] as const

type Props = { onDone: () => void; actions?: ReactNode }

/** Enrols an authenticator app: nothing holds until the last step, so one may stop at any. */
export function SecondFactorSetup({ onDone, actions }: Props) {
  const [step, setStep] = useState(0)
  const [begun, setBegun] = useState<Begun | null>(null)
  const next = () => setStep(step + 1)
  const back = () => setStep(step - 1)

  return (
    <div className="max-w-[40rem]">
      <StepHeading step={step} />
      {!begun ? (
        <FirstStep
          actions={actions}
          onBegun={(answer) => {
            setBegun(answer)
            next()
          }}
        />
      ) : step === 1 ? (
        <SecondFactorScan {...begun} onNext={next} actions={actions} />
      ) : step === 2 ? (
        <RecoveryCodes codes={begun.recoveryCodes} nextLabel="下一步" onNext={next} onBack={back} />
      ) : (
        <SecondFactorProof onDone={onDone} onBack={back} />
      )}
    </div>
  )
}

/** Where one is; it has the focus after each step, so that the new one is read aloud. */
function StepHeading({ step }: { step: number }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus()
    shown.current = step
  }, [step])
  return (
    <div className="mb-4">
      <ol aria-hidden="true" className="mb-4 grid grid-cols-4 gap-2 max-sm:hidden">
        {steps.map((name, index) => (
          <li
            key={name}
            className={`border-t-2 pt-1 text-[0.8125rem] ${index === step ? 'border-accent font-semibold text-accent-deep' : index < step ? 'border-accent text-ink-soft' : 'border-rule text-ink-faint'}`}
          >
            {index + 1}. {name}
          </li>
        ))}
      </ol>
      <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none sm:sr-only">
        {steps[step]}
        <span className="ml-2 text-[0.8125rem] font-normal text-ink-faint">
          第{step + 1}步，共{steps.length}步
        </span>
      </h3>
    </div>
  )
}

function FirstStep({ onBegun, actions }: { onBegun: (begun: Begun) => void; actions: ReactNode }) {
  const form = useSessionForm({
    initial: { password: '' },
    schema: WithPassword,
    send: (input) => ask({ path: 'second-factor/begin', input, answer: Begun }),
    onDone: onBegun,
  })
  return (
    <div className="max-w-[26.25rem]">
      <SessionFormFrame form={form} submitLabel="下一步" actions={actions}>
        <PasswordField name="password" label="密码" autoFocus hint="先确认是您本人在操作。" />
      </SessionFormFrame>
    </div>
  )
}
