import { expect, it } from 'vitest'
import { pageAfter } from './page-after'

const rows = Array.from({ length: 45 }, (_, index) => ({ id: `r${index}` }))

it('shows each row once, page by page', () => {
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = pageAfter(rows, after)
    seen.push(...page.rows.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toEqual(rows.map(({ id }) => id))
})

it('has no next page where the rows just fill one, and begins anew where the cursor is unknown', () => {
  expect(pageAfter(rows.slice(0, 20), undefined).next).toBeNull()
  expect(pageAfter(rows, 'gone').rows[0]).toEqual({ id: 'r0' })
})
