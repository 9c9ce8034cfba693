import { Modal } from 'antd'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { useActor } from '../shell/actor'
import { answerOf } from '../shell/refusal'
import { ConfirmForm } from './confirm-form'

/** Whether the person proved who it is; `false` when the dialog was closed. */
type AskForProof = () => Promise<boolean>

const ConfirmContext = createContext<AskForProof | null>(null)

/** Holds the dialog that asks for the password before what is grave. Stands in the frame. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const { twoFactorEnabled } = useActor()
  const [waiting, setWaiting] = useState<{ settle: (isProved: boolean) => void } | null>(null)

  const askForProof: AskForProof = () => {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    setWaiting((before) => {
      before?.settle(false)
      return { settle: resolve }
    })
    return promise
  }
  const close = (isProved: boolean) => {
    waiting?.settle(isProved)
    setWaiting(null)
  }

  return (
    <ConfirmContext value={askForProof}>
      {children}
      <Modal
        open={waiting !== null}
        title="请确认是您本人"
        footer={null}
        onCancel={() => close(false)}
        mask={{ closable: false }}
        width={400}
        // Above the dialog from which it was asked.
        zIndex={1100}
        destroyOnHidden
      >
        <ConfirmForm
          hasSecondFactor={twoFactorEnabled}
          onDone={() => close(true)}
          onCancel={() => close(false)}
        />
      </Modal>
    </ConfirmContext>
  )
}

/**
 * Makes a call that may ask for a proof of identity first, and makes it again when that was given.
 *
 * @returns what the call gives, or `false` when the person closed the dialog: nothing was done then
 */
export function useConfirmed(): <T>(call: () => Promise<T>) => Promise<T | false> {
  const askForProof = useContext(ConfirmContext)
  if (!askForProof) throw new Error('useConfirmed outside the frame')
  return async (call) => {
    try {
      return await call()
    } catch (error) {
      if (answerOf(error)?.refusal !== 'accounts.confirm_needed') throw error
      return (await askForProof()) && call()
    }
  }
}
