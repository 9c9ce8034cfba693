import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { minuteOf } from '../audit/instants'
import { Notice } from '../shell/notice'
import { type Purpose, validFor } from './link-words'

export type OneTimeLink = { readonly secret: string; readonly expiresAt: string }

type Props = { name: string; purpose: Purpose; link: OneTimeLink }

/** 一次性链接, shown once: nobody can see it again, so it is to be handed over now. */
export function LinkPanel({ name, purpose, link }: Props) {
  const section = useRef<HTMLElement>(null)
  const field = useRef<InputRef>(null)
  const [said, setSaid] = useState('')
  useEffect(() => section.current?.focus(), [])
  const address = `${window.location.origin}/welcome#${link.secret}`

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setSaid('链接已复制。')
    } catch {
      // Over plain HTTP the browser lends no clipboard.
      field.current?.focus({ cursor: 'all' })
      setSaid('浏览器不允许自动复制；链接已选中，请按Ctrl+C复制。')
    }
  }

  return (
    <Notice ref={section} kind="success" title={`请把这个一次性链接交给${name}`}>
      <div className="my-2 flex max-w-[760px] gap-2 max-md:flex-col">
        <Input
          ref={field}
          readOnly
          value={address}
          aria-label="一次性链接"
          className="font-mono text-[0.8125rem]"
          onFocus={({ target }) => target.select()}
        />
        <Button type="primary" onClick={copy} className="self-start">
          复制链接
        </Button>
      </div>
      <ul className="list-inside list-disc">
        <li>
          {validFor(purpose)}内有效（到{minuteOf(link.expiresAt)}），只能用一次。
        </li>
        <li>请当面或用内部通讯转交，不要发到公开的群里。</li>
        <li>链接只在这里显示这一次；没有转交成功的，可以在这个人的页面上再生成一个。</li>
      </ul>
      <p aria-live="polite" className="font-semibold text-success not-empty:mt-2">
        {said}
      </p>
    </Notice>
  )
}
