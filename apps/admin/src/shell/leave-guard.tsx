import { useBlocker } from '@tanstack/react-router'
import { App, Modal } from 'antd'
import { useEffect, useRef } from 'react'

const words = {
  title: '离开这一页？',
  okText: '离开，不保存',
  cancelText: '留在这一页',
  width: 400,
} as const
const sentence = '您填写的内容还没有保存，离开后不能找回。'

/** The guards of the page, so that what leaves it otherwise than by an address can ask them, too. */
const guards = new Set<() => boolean>()

/** Asks before what was typed is left behind. */
export function LeaveGuard({ isDirty }: { isDirty: () => boolean }) {
  const asked = useRef(isDirty)
  asked.current = isDirty
  useEffect(() => {
    const guard = () => asked.current()
    guards.add(guard)
    return () => {
      guards.delete(guard)
    }
  }, [])

  const { status, proceed, reset } = useBlocker({
    // A filter or a page of a list beside the form leaves nothing behind.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isDirty(),
    enableBeforeUnload: isDirty,
    withResolver: true,
  })
  return (
    <Modal
      {...words}
      open={status === 'blocked'}
      onOk={() => proceed?.()}
      onCancel={() => reset?.()}
    >
      <p>{sentence}</p>
    </Modal>
  )
}

/** Whether the person leaves what was typed, if anything was: for 切换机关 and 退出登录. */
export function useMayLeave(): () => Promise<boolean> {
  const { modal } = App.useApp()
  return async () =>
    ![...guards].some((isDirty) => isDirty()) ||
    (await modal.confirm({ ...words, content: sentence }))
}
