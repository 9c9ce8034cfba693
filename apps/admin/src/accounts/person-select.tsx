import { Select } from 'antd'
import type { ComponentProps } from 'react'
import { useActor } from '../shell/actor'
import { useEveryone } from './people'
import { rolesInWords } from './role-words'

type Props = Pick<
  ComponentProps<typeof Select<string | null>>,
  'id' | 'value' | 'onChange' | 'placeholder' | 'allowClear' | 'className'
> & {
  /** Who can't be chosen. */
  without?: string | null
  /** A person chosen before, who may not be among those that can be chosen now. */
  chosen?: { readonly id: string; readonly name: string } | undefined
  'aria-label'?: string
}

/** Chooses a person by name, user name or role; those of the agency stand first. */
export function PersonSelect({ without = null, chosen, ...props }: Props) {
  const { agencyId } = useActor()
  const { data = [], isLoading } = useEveryone()
  const isOwn = (person: (typeof data)[number]) =>
    person.assignments.some((one) => one.agencyId === agencyId)
  const people = data
    .filter(({ id }) => id !== without)
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
  const options = people.map((person) => ({
    value: person.id,
    label: person.name,
    note: `${person.username}${person.assignments.length > 0 ? `，${rolesInWords(person.assignments, agencyId)}` : ''}`,
  }))
  const isGone = chosen && chosen.id !== without && !people.some(({ id }) => id === chosen.id)

  return (
    <Select
      {...props}
      loading={isLoading}
      showSearch={{
        filterOption: (text, option) =>
          `${option?.label}${option?.note}`.toLowerCase().includes(text.trim().toLowerCase()),
      }}
      options={isGone ? [{ value: chosen.id, label: chosen.name, note: '' }, ...options] : options}
      optionRender={({ data: { label, note } }) => (
        <span className="flex flex-wrap justify-between gap-x-4">
          <span>{label}</span>
          <span className="text-[0.8125rem] text-ink-faint">{note}</span>
        </span>
      )}
      notFoundContent={isLoading ? '正在加载…' : '没有找到人员。'}
    />
  )
}
