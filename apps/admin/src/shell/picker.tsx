import { Command } from 'cmdk'
import type { ReactNode } from 'react'

/** The look of a list that one picks from with the arrow keys: the palette, and the agencies. */
export const pickerItem =
  'flex min-h-9 cursor-pointer items-center gap-3 border-l-[3px] border-transparent px-4 py-1 data-[selected=true]:border-accent data-[selected=true]:bg-accent-soft data-[disabled=true]:cursor-default data-[disabled=true]:text-ink-faint large:min-h-9'

const heading =
  '[&_[cmdk-group-heading]]:px-[1.1875rem] [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:tracking-widest [&_[cmdk-group-heading]]:text-ink-faint'

export function PickerGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Command.Group heading={title} className={heading}>
      {children}
    </Command.Group>
  )
}
