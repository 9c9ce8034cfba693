import { parseArgs } from 'node:util'
import { getValues } from '../../packages/api/src/measures/queries'
import { openDb } from '../../packages/db/src'
import { Day } from '../../packages/domain/src/calendar'
import {
  basisNames,
  checkCutOff,
  formatValue,
  measures as known,
} from '../../packages/domain/src/measures'
import { Refusal } from '../../packages/domain/src/refusal'
import { type Command, print } from '../command'
import { withOwnerUrl } from '../database'
import { UsageError } from '../usage'

export const measures: Command = {
  name: 'measures',
  summary: '列出一个机关一年的统计指标 --agency 机关 --year 年 [--as-of 截止日] [--json]',
  run: async (args) => {
    const { values } = parseArgs({
      args,
      options: {
        agency: { type: 'string' },
        year: { type: 'string' },
        'as-of': { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const { agency, year, asOf } = questionOf(values.agency, values.year, values['as-of'])
    const rows = await withOwnerUrl((url) => ask(url, agency, year, asOf))
    print(rows, values.json, () =>
      rows
        .map(({ label, unit, basis, value }) => `${label}（${basisNames[basis]}）\t${value}${unit}`)
        .join('\n'),
    )
  },
}

/** @throws {UsageError} saying which option is missing or wrong */
function questionOf(agency: string | undefined, yearText = '', asOfText = `${yearText}-12-31`) {
  if (!agency) throw new UsageError('请用 --agency 写明机关，例如 --agency shuguang。')
  if (!/^\d{4}$/.test(yearText)) throw new UsageError('请用 --year 写明年度，例如 --year 2018。')
  const asOf = Day.safeParse(asOfText)
  if (!asOf.success) throw new UsageError('--as-of 须为真实存在的日期，例如 2018-12-24。')
  const year = Number(yearText)
  try {
    checkCutOff(year, asOf.data)
  } catch (error) {
    throw error instanceof Refusal ? new UsageError(error.message) : error
  }
  return { agency, year, asOf: asOf.data }
}

async function ask(url: string, slug: string, year: number, asOf: Day) {
  const db = openDb(url, { connections: 1 })
  try {
    const agency = await db.agency.findUnique({ where: { slug } })
    if (!agency) throw new UsageError(`没有“${slug}”这个机关。`)
    const values = await getValues(db, { agencyIds: [agency.id], year, asOf })
    return [...known.values()].flatMap(({ name, label, unit, bases }) =>
      bases.map((basis) => ({
        measure: name,
        label,
        unit,
        basis,
        value: Number(formatValue(values.get(name)?.[basis] ?? 0, unit)),
      })),
    )
  } finally {
    await db.$disconnect()
  }
}
