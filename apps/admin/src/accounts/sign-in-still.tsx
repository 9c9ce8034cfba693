import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { Notice } from '../shell/notice'
import { signOut } from './session'
import { ask } from './session-request'

const Told = z.object({ name: z.string() })

/** Who comes here while a session lives, e.g. with the button for back, is told whose it is. */
export function StillSignedIn({ onGoOn }: { onGoOn: () => void }) {
  const [name, setName] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    void ask({ path: 'session', answer: Told, isBackground: true }).then(
      (answered) => answered.ok && setName(answered.data.name),
    )
  }, [])
  if (!name) return null

  const end = async () => {
    const sentence = await signOut()
    setFailure(sentence)
    if (!sentence) setName(null)
  }
  return (
    <Notice
      kind="warning"
      title={`${name}的登录还没有结束`}
      actions={
        <>
          <Button onClick={onGoOn}>继续使用</Button>
          <Button onClick={end}>退出登录</Button>
        </>
      }
    >
      <p>{failure ?? '不是本人的，请先退出登录，再用自己的账户登录。'}</p>
    </Notice>
  )
}
