import { useBlocker } from '@tanstack/react-router'
import { Modal } from 'antd'

/** Asks before what was typed is left behind. */
export function LeaveGuard({ isDirty }: { isDirty: () => boolean }) {
  const { status, proceed, reset } = useBlocker({
    // A filter or a page of a list beside the form leaves nothing behind.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isDirty(),
    enableBeforeUnload: isDirty,
    withResolver: true,
  })
  return (
    <Modal
      open={status === 'blocked'}
      title="离开这一页？"
      okText="离开，不保存"
      cancelText="留在这一页"
      onOk={() => proceed?.()}
      onCancel={() => reset?.()}
      width={400}
    >
      <p>您填写的内容还没有保存，离开后不能找回。</p>
    </Modal>
  )
}
