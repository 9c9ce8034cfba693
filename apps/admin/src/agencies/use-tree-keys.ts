import { type KeyboardEvent, useRef, useState } from 'react'
import type { TreeRow } from './tree'
import { stepFor } from './tree-keys'

type Keys = {
  rows: readonly TreeRow<unknown>[]
  isOpen: (id: string) => boolean
  onToggle: (id: string, open: boolean) => void
}

/** Moves through a treegrid by its rows: only the row one is on, and what stands in it, is reached by Tab. */
export function useTreeKeys({ rows, isOpen, onToggle }: Keys) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [chosen, choose] = useState<string | null>(null)
  const current = rows.find(({ id }) => id === chosen)?.id ?? rows[0]?.id ?? null

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event
    // Keys pressed on a button or link of the row are its own.
    if (!(target instanceof HTMLElement) || target.dataset.row === undefined) return
    if (current === null || event.ctrlKey || event.metaKey || event.altKey) return
    const step = stepFor(key, { rows, current, isOpen: isOpen(current) })
    if (!step) return
    event.preventDefault()
    if (step.kind !== 'go') return onToggle(current, step.kind === 'open')
    choose(step.to)
    body.current?.querySelector<HTMLElement>(`[data-row="${step.to}"]`)?.focus()
  }

  return { body, current, choose, onKeyDown }
}
