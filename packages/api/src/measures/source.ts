/**
 * Measures as SQL: each concept says which rows are its entries and how a measure reads them.
 *
 * One description serves both questions, so that a value and the list behind it can't disagree: the
 * count takes all measures of a concept in one pass, the list takes one measure and a page.
 */
import { type Db, Prisma } from '@daylight/db'
import type { Day } from '@daylight/domain/calendar'
import { cursorOf, type Page, type Paged, parseCursor } from '@daylight/domain/entry'
import type { Basis, EntryLine } from '@daylight/domain/measures'

type Sql = Prisma.Sql

/** How a measure reads a row: SQL over the columns of `rows`. */
export type Reading = {
  /** The day on which the entry counts from; a row where it is null does not count. */
  readonly day: Sql
  /** What the entry adds; 1 where it is not said. */
  readonly amount?: Sql
  readonly when?: Sql
  /** For a stock: the first day on which the entry counts no longer, or null. */
  readonly until?: Sql
}

export type Source = {
  /** One row for each entry of the agencies, with its `id` and the columns that the readings name. */
  readonly rows: (agencyIds: readonly string[]) => Sql
  /** The line that a person reads; it holds nothing that may not leave the office. */
  readonly line: Sql
  /** The id of the disclosure whose page shows the entry, where it has one. */
  readonly disclosureId?: Sql
  readonly measures: Readonly<Record<string, Reading>>
}

/** The entries that a question is about. */
export type Scope = {
  readonly agencyIds: readonly string[]
  readonly year: number
  readonly asOf: Day
}

const one = Prisma.sql`1`
const always = Prisma.sql`true`

/** The entries that count on a basis; those that an opening already includes are left to it. */
function counts(
  { day, until, when = always }: Reading,
  basis: Basis,
  scope: Scope,
  since: string,
): Sql {
  const from =
    basis === 'year'
      ? Prisma.sql`${day} >= ${`${scope.year}-01-01`}`
      : Prisma.sql`${day} > ${since}`
  const left = until ? Prisma.sql`AND (${until} IS NULL OR ${until} > ${scope.asOf})` : Prisma.empty
  return Prisma.sql`(${when}) AND ${from} AND ${day} <= ${scope.asOf} ${left}`
}

export type Counted = { readonly year: number; readonly cumulative: number }

/**
 * What the entries of all sources of one concept come to, in one query.
 *
 * @param sinceOf the day up to which the opening of a measure reaches, or `''`
 */
export async function countSources(
  db: Db,
  sources: readonly Source[],
  scope: Scope,
  sinceOf: (measure: string) => string,
): Promise<Map<string, Counted>> {
  const names = sources.flatMap((source) => Object.keys(source.measures))
  let column = 0
  const perSource = sources.map(({ rows, measures }) => {
    const sums = Object.entries(measures).flatMap(([name, reading]) =>
      (['year', 'cumulative'] as const).map((basis) => {
        const as = Prisma.raw(`"c${column++}"`)
        return Prisma.sql`coalesce(sum(${reading.amount ?? one}) FILTER (WHERE ${counts(reading, basis, scope, sinceOf(name))}), 0)::float8 AS ${as}`
      }),
    )
    return Prisma.sql`(SELECT ${Prisma.join(sums)} FROM (${rows(scope.agencyIds)}) AS r)`
  })
  const from = perSource.map((sql, index) => Prisma.sql`${sql} AS ${Prisma.raw(`s${index}`)}`)
  const [row = {}] = await db.$queryRaw<Record<string, number>[]>(
    Prisma.sql`SELECT * FROM ${Prisma.join(from, ' CROSS JOIN ')}`,
  )
  return new Map(
    names.map((name, index) => [
      name,
      { year: row[`c${index * 2}`] ?? 0, cumulative: row[`c${index * 2 + 1}`] ?? 0 },
    ]),
  )
}

/** The entries behind a value, oldest first, a page at a time. */
export async function listEntries(
  db: Db,
  { rows, line, measures, disclosureId = Prisma.sql`NULL::uuid` }: Source,
  { measure, basis, since }: { measure: string; basis: Basis; since: string },
  scope: Scope,
  { after, limit }: Page,
): Promise<Paged<EntryLine>> {
  const reading = measures[measure]
  if (!reading) throw new Error(`no SQL for ${measure}`)
  const cursor = parseCursor(after)
  const beyond = cursor
    ? Prisma.sql`WHERE (e.day, e.id) > (${cursor.day}, ${cursor.id}::uuid)`
    : Prisma.empty
  const found = await db.$queryRaw<EntryLine[]>(Prisma.sql`
    SELECT * FROM (
      SELECT r.id, (${reading.day})::text AS day, (${reading.amount ?? one})::float8 AS amount, ${line} AS line,
        ${disclosureId} AS "disclosureId"
      FROM (${rows(scope.agencyIds)}) AS r
      WHERE ${counts(reading, basis, scope, since)}
    ) AS e ${beyond}
    ORDER BY e.day, e.id
    LIMIT ${limit + 1}`)

  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: found.length > limit && last ? cursorOf(last) : null }
}

/** Rows of the agencies asked for. */
export const ofAgencies = (column: string, agencyIds: readonly string[]): Sql =>
  Prisma.sql`${Prisma.raw(column)} = ANY(${agencyIds as string[]}::uuid[])`
