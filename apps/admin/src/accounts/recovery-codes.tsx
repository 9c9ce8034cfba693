import './recovery-codes.css'
import { Button, Checkbox } from 'antd'
import { useRef, useState } from 'react'
import { useActor } from '../shell/actor'
import { copyOut, download, recoveryText } from './recovery-text'

type Props = {
  codes: readonly string[]
  nextLabel: string
  onNext: () => void
  onBack?: () => void
}

/** The recovery codes, shown this once: one goes on only after saying that they are kept. */
export function RecoveryCodes({ codes, nextLabel, onNext, onBack }: Props) {
  const { username } = useActor()
  const [copied, setCopied] = useState('')
  const [isKept, setKept] = useState(false)
  const [isReminded, setReminded] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const text = recoveryText(username ?? '', codes)

  const copy = async () => {
    const isCopied = list.current !== null && (await copyOut(text, list.current))
    setCopied(isCopied ? '已复制。' : '没有复制成功，请选中后按 Ctrl+C。')
  }

  return (
    <>
      <div id="recovery-sheet">
        <h4 className="hidden text-lg font-semibold print:block">政府信息公开 两步验证恢复码</h4>
        <p className="mb-4 hidden print:block">用户名：{username}</p>
        <p className="mb-4">
          手机丢失或者换新时，用恢复码代替验证码登录，每个只能用一次。它们只在这里显示一次，请抄下来或者打印，与手机分开存放。
        </p>
        <ol
          ref={list}
          className="mb-4 grid max-w-[26.25rem] grid-cols-2 gap-x-6 border border-rule bg-ground px-4 py-3"
        >
          {codes.map((code) => (
            <li key={code}>
              <code className="text-base leading-8 tracking-wider">{code}</code>
            </li>
          ))}
        </ol>
      </div>
      <div className="mb-5 flex flex-wrap gap-3">
        <Button onClick={copy}>复制</Button>
        <Button onClick={() => download(`恢复码_${username}.txt`, text)}>下载为文本文件</Button>
        <Button onClick={() => window.print()}>打印</Button>
        <span role="status" className="self-center text-ink-soft">
          {copied}
        </span>
      </div>
      <Checkbox
        checked={isKept}
        onChange={({ target }) => setKept(target.checked)}
        aria-describedby={isReminded && !isKept ? 'recovery-reminder' : undefined}
      >
        我已保存恢复码
      </Checkbox>
      <p id="recovery-reminder" role="alert" className="mt-1 text-danger">
        {isReminded && !isKept && '请先保存恢复码，再勾选这一项。'}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button type="primary" onClick={() => (isKept ? onNext() : setReminded(true))}>
          {nextLabel}
        </Button>
        {onBack && <Button onClick={onBack}>上一步</Button>}
      </div>
    </>
  )
}
