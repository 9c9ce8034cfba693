/** A measure of the year month by month, for a chart. */
import { type Db, Prisma } from '@daylight/db'
import { measures } from '@daylight/domain/measures'
import { concepts } from './queries'

/** What happened in each month of `year`: twelve numbers for each of `names`. */
export async function countByMonth(
  db: Db,
  names: readonly string[],
  { agencyIds, year }: { agencyIds: readonly string[]; year: number },
) {
  const sources = Object.values(concepts).flat()
  return Promise.all(
    names.map(async (name) => {
      const source = sources.find((one) => name in one.measures)
      const reading = source?.measures[name]
      const known = measures.get(name)
      if (!source || !reading || !known) throw new Error(`no SQL for ${name}`)
      const { day, amount = Prisma.sql`1`, when = Prisma.sql`true` } = reading
      const rows = await db.$queryRaw<{ month: string; amount: number }[]>(Prisma.sql`
        SELECT substr(${day}, 6, 2) AS month, sum(${amount})::float8 AS amount
        FROM (${source.rows(agencyIds)}) AS r
        WHERE (${when}) AND ${day} >= ${`${year}-01-01`} AND ${day} <= ${`${year}-12-31`}
        GROUP BY 1`)
      const amounts = new Map(rows.map((row) => [Number(row.month), row.amount]))
      return {
        measure: name,
        label: known.label,
        unit: known.unit,
        months: Array.from({ length: 12 }, (_, month) => amounts.get(month + 1) ?? 0),
      }
    }),
  )
}
