const PAGE_ROWS = 20

/**
 * A page of a list that is read whole, because its heads are counted above it: the rows after the one
 * that the cursor names, or the first ones.
 */
export function pageAfter<Row extends { readonly id: string }>(
  rows: readonly Row[],
  after: string | undefined,
): { rows: readonly Row[]; next: string | null } {
  const from = rows.findIndex(({ id }) => id === after) + 1
  const page = rows.slice(from, from + PAGE_ROWS)
  return { rows: page, next: from + PAGE_ROWS < rows.length ? (page.at(-1)?.id ?? null) : null }
}
