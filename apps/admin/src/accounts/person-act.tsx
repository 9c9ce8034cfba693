import { Button, Modal } from 'antd'
import { useState } from 'react'
import { forgetAnswers } from '../shell/query-client'
import { ErrorNotice } from '../shell/refusal'
import { useToast } from '../shell/toast'
import { useConfirmed } from './confirm-dialog'

type Props = {
  title: string
  /** When one does it. */
  note: string
  /** What happens, said before it does. */
  does: string
  /** What the button says that does it. */
  action: string
  danger?: boolean
  act: () => Promise<unknown>
  done: string
}

/** One act with an account, on a line of its own: its button asks first and says what will happen. */
export function PersonAct({ title, note, does, action, danger = false, act, done }: Props) {
  const toast = useToast()
  const confirmed = useConfirmed()
  const [isOpen, setOpen] = useState(false)
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const open = () => {
    setError(null)
    setOpen(true)
  }
  const go = async () => {
    setPending(true)
    setError(null)
    try {
      if ((await confirmed(act)) === false) return
      setOpen(false)
      toast.done(done)
      void forgetAnswers()
    } catch (refused) {
      setError(refused)
    } finally {
      setPending(false)
    }
  }

  return (
    <li className="flex items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3 max-md:flex-col max-md:items-start">
      <div className="min-w-0">
        <h3 className="font-medium">{title}</h3>
        <p className="max-w-[46em] text-[0.8125rem] text-ink-soft">{note}</p>
      </div>
      <Button danger={danger} onClick={open} className="shrink-0">
        {action}
      </Button>
      <Modal
        open={isOpen}
        title={`${action}？`}
        okText={action}
        cancelText="取消"
        okButtonProps={{ danger }}
        confirmLoading={isPending}
        onOk={go}
        onCancel={() => setOpen(false)}
        destroyOnHidden
        width={480}
      >
        <div className="py-2">
          {error !== null && <ErrorNotice error={error} />}
          <p>{does}</p>
        </div>
      </Modal>
    </li>
  )
}
