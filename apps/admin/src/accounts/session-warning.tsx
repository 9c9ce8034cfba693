import { Button, Modal } from 'antd'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { expiredKey, queryClient } from '../shell/query-client'
import { useSignOut } from '../shell/use-sign-out'
import { sessionClock } from './session-clock'
import { leftInWords, leftSpoken } from './session-countdown'

/** Says two minutes before that the session ends, and opens the sign-in dialog when it has ended. */
export function SessionWarning() {
  const view = useSyncExternalStore(sessionClock.subscribe, sessionClock.view)

  useEffect(() => {
    if (view.state === 'over') queryClient.setQueryData(expiredKey, true)
  }, [view])
  useEffect(() => {
    document.addEventListener('visibilitychange', sessionClock.wake)
    window.addEventListener('focus', sessionClock.wake)
    return () => {
      document.removeEventListener('visibilitychange', sessionClock.wake)
      window.removeEventListener('focus', sessionClock.wake)
    }
  }, [])

  return view.state === 'warning' ? <Warning endsAt={view.endsAt} isFinal={view.isFinal} /> : null
}

function Warning({ endsAt, isFinal }: { endsAt: number; isFinal: boolean }) {
  const leave = useSignOut()
  const left = useLeft(endsAt)
  const [isAsking, setAsking] = useState(false)
  // Out of the way: a page that can't be prolonged is to be saved now.
  const [isPutAside, setPutAside] = useState(false)

  const goOn = async () => {
    setAsking(true)
    await sessionClock.prolong()
    setAsking(false)
  }

  return (
    <Modal
      open={!(isFinal && isPutAside)}
      title={isFinal ? '已到最长登录时间' : '登录将在2分钟内结束'}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={400}
      zIndex={1200}
      footer={
        <>
          <Button onClick={leave}>退出登录</Button>
          {isFinal ? (
            <Button type="primary" autoFocus onClick={() => setPutAside(true)}>
              回到页面去保存
            </Button>
          ) : (
            <Button type="primary" autoFocus loading={isAsking} onClick={goOn}>
              继续使用
            </Button>
          )}
        </>
      }
    >
      <p aria-hidden="true" className="text-[1.75rem] leading-10 font-semibold tabular-nums">
        {leftInWords(left)}
      </p>
      <p className="sr-only" aria-live="polite">
        {leftSpoken(left)}
      </p>
      <p className="mt-1">
        {isFinal
          ? '一次登录最长12小时，不能再延长。请保存后重新登录；没有来得及保存的内容会留在页面上，重新登录后可以再保存。'
          : '您有一段时间没有操作。到时会退出登录，页面上已填写的内容不会丢失。'}
      </p>
    </Modal>
  )
}

/** What is left, each second. */
function useLeft(endsAt: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return endsAt - now
}
