import { useState } from 'react'
import { enter } from './session'
import { SignInCodeStep } from './sign-in-code-step'
import { SignInNameStep } from './sign-in-name-step'

type Props = { username?: string; onDone: () => void }

/** User name and password, and a code where the person has a second factor; one step takes the place of the other. */
export function SignInForm({ username = '', onDone }: Props) {
  const [step, setStep] = useState<'name' | 'code'>('name')
  const [typedName, setTypedName] = useState(username)
  /** Why one has to begin again. */
  const [reason, setReason] = useState<string | null>(null)

  const done = async () => {
    const sentence = await enter()
    if (sentence === null) onDone()
    return sentence
  }
  const goBack = (why: string | null) => {
    setReason(why)
    setStep('name')
  }

  return step === 'code' ? (
    <SignInCodeStep onDone={done} onBack={goBack} />
  ) : (
    <SignInNameStep
      username={typedName}
      reason={reason}
      onDone={done}
      onCode={(name) => {
        setTypedName(name)
        setReason(null)
        setStep('code')
      }}
    />
  )
}
