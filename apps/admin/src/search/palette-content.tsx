import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { Command } from 'cmdk'
import { useState } from 'react'
import { PickerGroup, pickerItem } from '../shell/picker'
import { usePlaces } from '../shell/places'
import { ErrorNotice } from '../shell/refusal'
import { hitGroups } from './hit-groups'
import { useActions } from './use-actions'
import { useFind } from './use-find'

type Props = { onChosen: () => void }

/** The field, and under it what the words fit: pages, things to do, entries. */
export function PaletteContent({ onChosen }: Props) {
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const [isComposing, setComposing] = useState(false)
  const text = typed.trim()
  const find = useFind(text, isComposing)
  const fits = ({ title }: { title: string }) => title.includes(text)
  const places = usePlaces()
    .flatMap((group) => group.places)
    .filter(fits)
  const actions = useActions().filter(fits)
  const groups = hitGroups(find.hits)

  const isEmpty = places.length + actions.length + groups.length === 0

  const open = (address: string) => {
    onChosen()
    router.history.push(address)
  }

  return (
    <Command label="搜索与命令" shouldFilter={false} vimBindings={false} loop>
      <div
        className="border-b border-rule"
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
      >
        <Command.Input
          autoFocus
          value={typed}
          onValueChange={setTyped}
          maxLength={60}
          placeholder="标题、文号、名称，或者要办的事"
          className="h-12 w-full bg-transparent px-[1.1875rem] text-base outline-none placeholder:text-ink-faint"
        />
      </div>
      <Command.List
        label="结果"
        className={`max-h-[min(60vh,30rem)] overflow-y-auto outline-none ${isEmpty ? '' : 'pb-3'}`}
      >
        {places.length > 0 && (
          <PickerGroup title="前往">
            {places.map(({ to, title }) => (
              <Command.Item key={to} value={to} className={pickerItem} onSelect={() => open(to)}>
                {title}
              </Command.Item>
            ))}
          </PickerGroup>
        )}
        {actions.length > 0 && (
          <PickerGroup title="办理">
            {actions.map((action) => (
              <Command.Item
                key={action.title}
                value={action.title}
                className={pickerItem}
                onSelect={() => {
                  if ('to' in action) return open(action.to)
                  onChosen()
                  action.act()
                }}
              >
                {action.title}
              </Command.Item>
            ))}
          </PickerGroup>
        )}
        {groups.map(({ title, hits }) => (
          <PickerGroup key={title} title={title}>
            {hits.map((hit) => (
              <Command.Item
                // Made anew when it can be chosen again: only then does the list choose the first one itself.
                key={`${hit.id} ${find.isBehind}`}
                value={hit.id}
                disabled={find.isBehind}
                className={pickerItem}
                onSelect={() => open(hit.to)}
              >
                <span className="min-w-0 flex-1">{hit.title}</span>
                <span className="shrink-0 text-[0.8125rem] text-ink-soft">{hit.note}</span>
              </Command.Item>
            ))}
          </PickerGroup>
        ))}
      </Command.List>
      {find.error && (
        <div className="px-4">
          <ErrorNotice
            error={find.error}
            actions={<Button onClick={() => find.retry()}>重试</Button>}
          />
        </div>
      )}
      <Standing
        text={text}
        isAsked={find.isAsked}
        isBehind={find.isBehind}
        hasFailed={find.error !== null}
        found={find.hits.length}
        offered={places.length + actions.length}
      />
    </Command>
  )
}

type StandingProps = {
  text: string
  isAsked: boolean
  isBehind: boolean
  hasFailed: boolean
  found: number
  offered: number
}

/** How the search stands, in one line that is also read out. */
function Standing({ text, isAsked, isBehind, hasFailed, found, offered }: StandingProps) {
  const sentence = hasFailed
    ? ''
    : isBehind
      ? '正在查找…'
      : isAsked
        ? found > 0
          ? `列出${found}条记录。`
          : `本机关没有含“${text}”的记录。`
        : text && offered === 0
          ? '再输入一个字，就在本机关的记录中查找。'
          : ''
  return (
    <p
      role="status"
      className="flex min-h-9 items-center justify-between border-t border-rule px-[1.1875rem] py-1 text-[0.8125rem] text-ink-faint"
    >
      <span>{sentence}</span>
      <span aria-hidden className="max-md:hidden">
        <kbd>↑</kbd> <kbd>↓</kbd> 选择　<kbd>Enter</kbd> 打开　<kbd>Esc</kbd> 关闭
      </span>
    </p>
  )
}
