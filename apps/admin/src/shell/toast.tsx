import { App, Button } from 'antd'
import { useMemo, useState } from 'react'
import { newEntryId } from './entry-id'
import { sentenceOf } from './refusal'

type Options = {
  /** Takes back what was done, really. */
  undo?: () => Promise<void>
}
export type Toast = {
  /** Says what was done. */
  readonly done: (sentence: string, options?: Options) => void
  /** Says what was not, in the server's own words. */
  readonly failed: (error: unknown) => void
  /** Says why it was not. */
  readonly refused: (sentence: string) => void
}

/** Long enough to be read by who looked elsewhere. */
const PLAIN_SECONDS = 5
const UNDO_SECONDS = 8
/** Held by the focus. No end at all (0) would end it at once: antd counts the time before it reads the new one. */
const HELD_SECONDS = 600

/** Short messages that go by themselves. One that can be taken back stays longer, and while it is held. */
export function useToast(): Toast {
  const { message } = App.useApp()
  return useMemo(() => {
    const refused = (sentence: string) => void message.error(sentence, UNDO_SECONDS)
    const failed = (error: unknown) => refused(sentenceOf(error))
    const done = (sentence: string, { undo }: Options = {}) => {
      if (!undo) return void message.success(sentence, PLAIN_SECONDS)
      const key = newEntryId()
      const takeBack = async () => {
        try {
          await undo()
          message.destroy(key)
          void message.success('已撤销。', PLAIN_SECONDS)
        } catch (error) {
          message.destroy(key)
          failed(error)
        }
      }
      const show = (duration: number) =>
        void message.open({
          key,
          type: 'success',
          duration,
          content: (
            <Undoable
              sentence={sentence}
              onUndo={takeBack}
              // While the button has the focus the message does not go away under it.
              onHold={(isHeld) => show(isHeld ? HELD_SECONDS : UNDO_SECONDS)}
            />
          ),
        })
      show(UNDO_SECONDS)
    }
    return { done, failed, refused }
  }, [message])
}

type Props = {
  sentence: string
  onUndo: () => Promise<void>
  onHold: (isHeld: boolean) => void
}

function Undoable({ sentence, onUndo, onHold }: Props) {
  const [isPending, setPending] = useState(false)
  const undo = async () => {
    setPending(true)
    await onUndo()
  }
  return (
    <>
      {sentence}
      <Button
        data-undo
        size="small"
        className="ml-3"
        loading={isPending}
        onClick={undo}
        onFocus={() => onHold(true)}
        onBlur={() => onHold(false)}
        title="快捷键 U"
      >
        撤销
      </Button>
    </>
  )
}
