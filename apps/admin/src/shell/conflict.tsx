import { App, Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { Sayings } from './field'
import { Notice } from './notice'

type Values = Readonly<Record<string, unknown>>
type Props = {
  sayings: Sayings
  mine: Values
  theirs: Values
  onTakeTheirs: () => void
  onKeepMine: () => void
}

const shown = (sayings: Sayings, name: string, value: unknown): string => {
  if (value === null || value === undefined || value === '') return '（空）'
  const show = sayings[name]?.show as ((value: unknown) => string) | undefined
  return show ? show(value) : String(value)
}

/** Two people changed one entry: both versions, field by field, and this person decides. */
export function Conflict({ sayings, mine, theirs, onTakeTheirs, onKeepMine }: Props) {
  const { modal } = App.useApp()
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])

  const rows = Object.keys(mine).map((name) => ({
    name,
    label: sayings[name]?.label ?? name,
    mine: shown(sayings, name, mine[name]),
    theirs: shown(sayings, name, theirs[name]),
  }))
  const different = rows.filter((row) => row.mine !== row.theirs)
  const keepMine = () =>
    modal.confirm({
      title: '用您的修改覆盖对方的版本？',
      content: '对方刚保存的内容将被您的内容替换；操作日志中仍有记录。',
      okText: '覆盖',
      cancelText: '再看看',
      onOk: onKeepMine,
    })

  return (
    <Notice
      ref={section}
      kind="warning"
      title="这条记录刚被他人改动，您的修改还没有保存"
      actions={
        <>
          <Button onClick={onTakeTheirs}>采用对方版本</Button>
          <Button type="primary" onClick={keepMine}>
            保留我的修改并覆盖
          </Button>
        </>
      }
    >
      {different.length === 0 ? (
        <p>两个版本的内容相同，采用对方版本即可。</p>
      ) : (
        <div className="mt-2 overflow-x-auto">
          <table className="w-full min-w-[30rem] border-collapse bg-paper text-left align-top">
            <caption className="sr-only">两个版本不同的各项</caption>
            <thead>
              <tr className="border-b border-ink text-ink-soft">
                <th className="w-28 px-3 py-2 font-medium">项目</th>
                <th className="px-3 py-2 font-medium">对方的版本</th>
                <th className="px-3 py-2 font-medium">我的版本</th>
              </tr>
            </thead>
            <tbody>
              {different.map((row) => (
                <tr key={row.name} className="border-b border-rule align-top">
                  <th className="px-3 py-2 font-medium">{row.label}</th>
                  <td className="px-3 py-2 whitespace-pre-line">{row.theirs}</td>
                  <td className="px-3 py-2 whitespace-pre-line">{row.mine}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {different.length > 0 && different.length < rows.length && (
        <p className="mt-2 text-ink-soft">其余各项两个版本相同。</p>
      )}
    </Notice>
  )
}
