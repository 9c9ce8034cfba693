import { Button } from 'antd'
import { useRef, useState } from 'react'

/** Puts the text of `element` into the clipboard, also where the office opens the app by plain HTTP. */
async function copy(element: HTMLElement): Promise<boolean> {
  if (navigator.clipboard) {
    const text = element.textContent ?? ''
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
  }
  window.getSelection()?.selectAllChildren(element)
  return document.execCommand('copy')
}

/** The number under which the log has a fault, to be told to whoever keeps the system. */
export function Reference({ id }: { id: string }) {
  const code = useRef<HTMLElement>(null)
  const [said, setSaid] = useState('')
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 text-ink-soft">
      编号
      <code ref={code} className="select-all">
        {id}
      </code>
      <Button
        size="small"
        onClick={async () => {
          if (code.current) setSaid((await copy(code.current)) ? '已复制' : '请选中后复制')
        }}
      >
        复制编号
      </Button>
      <span role="status">{said}</span>
    </p>
  )
}
