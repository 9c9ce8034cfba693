import { cursorOf, type Page, type Paged, parseCursor } from '@daylight/domain/entry'

type Ordered = { readonly id: string }

/** What Prisma needs to read one row more than the page, newest first, beyond the cursor. */
export function newestFirst<Field extends string>(field: Field, { after, limit }: Page) {
  const cursor = parseCursor(after)
  const beyond = cursor
    ? {
        // The bound is what an index is entered by; the rest only settles the day of the cursor.
        [field]: { lte: cursor.day },
        OR: [{ [field]: { lt: cursor.day } }, { id: { lt: cursor.id } }],
      }
    : {}
  return {
    beyond,
    orderBy: [{ [field]: 'desc' as const }, { id: 'desc' as const }] as {
      [key in Field | 'id']?: 'desc'
    }[],
    take: limit + 1,
  }
}

/** The page and the cursor of the next, from one row more than the page. */
export function toPage<Row extends Ordered>(
  rows: readonly Row[],
  { limit }: Page,
  day: (row: Row) => string | null,
): Paged<Row> {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? cursorOf({ day: day(last) ?? '', id: last.id }) : null
  return { rows: page, next }
}
