import { Modal } from 'antd'
import { Command } from 'cmdk'
import { useRef, useState } from 'react'
import { useActor } from './actor'
import { agencyRows } from './agency-rows'
import { focusMain } from './focus-main'
import { pickerItem } from './picker'
import { useOwnAgencyId, useSwitchAgency } from './use-switch-agency'

/** So many agencies are seen at a glance; more are searched. */
const GLANCE_MAX = 8
const indents = ['pl-4', 'pl-9', 'pl-14', 'pl-[4.75rem]']

type Props = { isOpen: boolean; onClose: () => void }

/** 切换机关: the agencies within reach as a tree, the present one marked. */
export function AgencyChooser({ isOpen, onClose }: Props) {
  const [hasChosen, setChosen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  return (
    <Modal
      open={isOpen}
      title="切换机关"
      footer={null}
      onCancel={onClose}
      width={440}
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: !hasChosen }}
      styles={{ container: { paddingInline: 0 }, header: { paddingInline: 20 } }}
      afterOpenChange={(open) => {
        if (!open && hasChosen) focusMain()
        setChosen(false)
        if (open) list.current?.querySelector<HTMLElement>('input, [cmdk-list]')?.focus()
      }}
    >
      <div ref={list}>
        <Agencies
          onPick={() => {
            setChosen(true)
            onClose()
          }}
        />
      </div>
    </Modal>
  )
}

function Agencies({ onPick }: { onPick: () => void }) {
  const { agencies, agencyId } = useActor()
  const ownAgencyId = useOwnAgencyId()
  const switchTo = useSwitchAgency()
  const [text, setText] = useState('')
  const rows = agencyRows(agencies)
  const wanted = text.trim()
  const found = rows.filter(({ name, shortName }) => `${name} ${shortName}`.includes(wanted))

  return (
    <Command label="切换机关" shouldFilter={false} vimBindings={false} defaultValue={agencyId}>
      {rows.length > GLANCE_MAX && (
        <div className="px-5 pb-2">
          <Command.Input
            value={text}
            onValueChange={setText}
            placeholder="按名称查找"
            className="h-9 w-full rounded-[2px] border border-[#858f99] px-3 outline-none focus:border-accent focus:shadow-[0_0_0_1px_var(--color-accent)]"
          />
        </div>
      )}
      <Command.List label="机关" className="max-h-[60vh] overflow-y-auto outline-none">
        <Command.Empty className="px-5 py-6 text-center text-ink-soft">
          没有名称中有“{wanted}”的机关。
        </Command.Empty>
        {found.map(({ id, name, depth }) => (
          <Command.Item
            key={id}
            value={id}
            className={`${pickerItem} ${wanted ? '' : (indents[depth] ?? indents.at(-1))}`}
            onSelect={() => {
              onPick()
              void switchTo(id)
            }}
          >
            <span className={`min-w-0 flex-1 ${id === agencyId ? 'font-semibold' : ''}`}>
              {name}
            </span>
            {id === agencyId && <span className="text-[0.8125rem] text-accent">现在</span>}
            {id === ownAgencyId && id !== agencyId && (
              <span className="text-[0.8125rem] text-ink-soft">本机关</span>
            )}
          </Command.Item>
        ))}
      </Command.List>
      <p role="status" className="sr-only">
        {wanted && `找到${found.length}个机关`}
      </p>
    </Command>
  )
}
