/** Rows of the page's main list, and the mark that J and K move: the focus of the row's own link. */

const control = 'a[href], button:not([disabled])'

const rowsOf = (list: Element): readonly HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>(':scope > tr'),
]

/** Where the focus is in a list, that one; else the page's first. */
function mainRows(): readonly HTMLElement[] {
  const list =
    document.activeElement?.closest('[data-rows]') ?? document.querySelector('main [data-rows]')
  return list ? rowsOf(list) : []
}

/** The link that the row is known by, else whatever can be done with it. */
const linkOf = (row: HTMLElement): HTMLElement | null =>
  row.querySelector<HTMLElement>('th a[href]') ?? row.querySelector<HTMLElement>(control)

/** Moves the mark one row down or up; the first press marks the first row, or the last one. */
export function moveMark(by: 1 | -1): void {
  const rows = mainRows().filter((row) => linkOf(row))
  const now = rows.findIndex((row) => row.contains(document.activeElement))
  const next = now === -1 ? rows.at(by === 1 ? 0 : -1) : rows[now + by]
  if (!next) return
  linkOf(next)?.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
}

/** The first filter of the page's list; `false` where the page has none. */
export function focusFilter(): boolean {
  const filter = document.querySelector<HTMLElement>(
    'main search :is(input, select, [role="combobox"]):not([disabled])',
  )
  filter?.focus()
  return filter !== null
}
