import { App, Button, Modal } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { controlId } from '../shell/field'

/** The row that is opened; it stays shown while the dialog closes. */
export function useCorrection<Row>() {
  const [opened, setOpened] = useState<{ row: Row; focus: string } | null>(null)
  const [isOpen, setOpen] = useState(false)
  return {
    opened,
    isOpen,
    /** @param focus the field to begin with */
    correct: (row: Row, focus: string) => {
      setOpened({ row, focus })
      setOpen(true)
    },
    close: () => setOpen(false),
  }
}

type Props = {
  title: string
  /** The form, and the field in it to begin with. */
  form: string
  focus: string
  isOpen: boolean
  onClose: () => void
  children: (parts: { onDirty: (isDirty: boolean) => void; actions: ReactNode }) => ReactNode
}

/** An entry of a list opened over it; what was typed is not left behind unasked. */
export function Correction({ title, form, focus, isOpen, onClose, children }: Props) {
  const { modal } = App.useApp()
  const isDirty = useRef(false)
  const onDirty = (dirty: boolean) => {
    isDirty.current = dirty
  }
  const leave = () => {
    if (!isDirty.current) return onClose()
    modal.confirm({
      title: '不保存就关闭？',
      content: '您填写的内容还没有保存，关闭后不能找回。',
      okText: '关闭，不保存',
      cancelText: '继续填写',
      onOk: onClose,
    })
  }

  return (
    <Modal
      open={isOpen}
      title={title}
      footer={null}
      onCancel={leave}
      afterOpenChange={(open) => {
        onDirty(false)
        if (open) document.getElementById(controlId(form, focus))?.focus()
      }}
      destroyOnHidden
      width={720}
    >
      {children({ onDirty, actions: <Button onClick={leave}>取消</Button> })}
    </Modal>
  )
}
