import { Modal } from 'antd'
import type { ReactNode } from 'react'

type ConfirmProps = {
  open: boolean
  title: string
  /** What the button says that does it. */
  action: string
  cancel?: string
  danger?: boolean
  pending?: boolean
  onConfirm: () => void
  onCancel: () => void
  children: ReactNode
}

/** Says what a step does before it is done. */
export const Confirm = ({
  open,
  title,
  action,
  cancel = '取消',
  danger = false,
  pending = false,
  onConfirm,
  onCancel,
  children,
}: ConfirmProps) => (
  <Modal
    open={open}
    title={title}
    okText={action}
    cancelText={cancel}
    okButtonProps={{ danger }}
    confirmLoading={pending}
    onOk={onConfirm}
    onCancel={onCancel}
    destroyOnHidden
    width={480}
  >
    <div className="py-2 leading-relaxed">{children}</div>
  </Modal>
)
