import { Modal } from 'antd'
import type { ReactNode } from 'react'

type Props = { title: string; open: boolean; onClose: () => void; children: ReactNode }

/** A form of one act above the page; closed, it forgets what was typed. */
export const FormDialog = ({ title, open, onClose, children }: Props) => (
  <Modal
    open={open}
    title={title}
    footer={null}
    onCancel={onClose}
    mask={{ closable: false }}
    destroyOnHidden
    width={600}
  >
    <div className="pt-2">{children}</div>
  </Modal>
)
