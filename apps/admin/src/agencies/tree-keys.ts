import type { TreeRow } from './tree'

/** What a key does: goes to a row, or opens or closes the one where one is. */
export type Step =
  | { readonly kind: 'go'; readonly to: string }
  | { readonly kind: 'open' | 'close' }
  | null

type Place = {
  /** The rows that are to be seen. */
  readonly rows: readonly TreeRow<unknown>[]
  readonly current: string | null
  readonly isOpen: boolean
}

/** The keys of a treegrid by its rows (WAI-ARIA); `null` where the key is none of them or leads nowhere. */
export function stepFor(key: string, { rows, current, isOpen }: Place): Step {
  const at = rows.findIndex(({ id }) => id === current)
  const row = rows[at]
  if (!row) return null
  const go = (to: string | null | undefined): Step => (to ? { kind: 'go', to } : null)
  switch (key) {
    case 'ArrowDown':
      return go(rows[at + 1]?.id)
    case 'ArrowUp':
      return go(rows[at - 1]?.id)
    case 'Home':
      return go(rows[0]?.id)
    case 'End':
      return go(rows.at(-1)?.id)
    case 'ArrowLeft':
      return row.children > 0 && isOpen ? { kind: 'close' } : go(row.aboveId)
    case 'ArrowRight':
      if (row.children === 0) return null
      return isOpen ? go(rows[at + 1]?.id) : { kind: 'open' }
    default:
      return null
  }
}
