import { Modal } from 'antd'
import { useState } from 'react'
import { PaletteContent } from './palette-content'

type Props = { isOpen: boolean; onClose: () => void }

/** 搜索与命令: pages, things to do, and the entries of the agency, by a few words. Ctrl K from anywhere. */
export function Palette({ isOpen, onClose }: Props) {
  const [hasChosen, setChosen] = useState(false)
  return (
    <Modal
      open={isOpen}
      title="搜索与命令"
      classNames={{ header: 'sr-only' }}
      styles={{ container: { padding: 0 } }}
      footer={null}
      closable={false}
      onCancel={onClose}
      width={640}
      className="top-16 max-md:top-4"
      destroyOnHidden
      // What was chosen has the focus then, not what had it before.
      focusable={{ focusTriggerAfterClose: !hasChosen }}
      afterOpenChange={(open) => open && setChosen(false)}
    >
      <PaletteContent
        onChosen={() => {
          setChosen(true)
          onClose()
        }}
      />
    </Modal>
  )
}
