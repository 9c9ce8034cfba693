import { openDb, type PrismaClient } from '@daylight/db'
import { openTestDatabase, type TestDatabase } from '@daylight/db/testing'
import { Day } from '@daylight/domain/calendar'
import { Genre } from '@daylight/domain/disclosures'
import { genreMeasure, measures, type Values, valueAt } from '@daylight/domain/measures'
import { shareInWords } from '@daylight/domain/reports'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allEntries, getValues } from './queries'
import type { Scope } from './source'

let database: TestDatabase
let db: PrismaClient
let scope: Scope
let values: Values

beforeAll(async () => {
  database = await openTestDatabase({ demo: true })
  db = openDb(database.ownerUrl)
  const { id } = await db.agency.findUniqueOrThrow({ where: { slug: 'shuguang' } })
  scope = { agencyIds: [id], year: 2018, asOf: Day.parse('2018-12-24') }
  values = await getValues(db, scope)
})
afterAll(async () => {
  await db?.$disconnect()
  await database?.drop()
})

const inYear = (measure: string) => valueAt(values, measure, 'year')
const cumulative = (measure: string) => valueAt(values, measure, 'cumulative')
const openingOf = (measure: string) => values.get(measure)?.opening?.value ?? null

/** What the published report of 曙光镇 for 2018 states: in the year, cumulative, and the opening that follows. */
const reported: [measure: string, year: number, cumulative: number, opening: number][] = [
  ['disclosures.published', 184, 552, 368],
  ['disclosures.posted.on-website', 104, 145, 41],
  ['disclosures.posted.on-website.in-time', 104, 145, 41],
  ['reading-points.held', 184, 570, 386],
  ['reading-points.held.of-other-agencies', 0, 18, 18],
  ['reading-points.held.on-paper', 90, 130, 40],
  ['reading-points.visits', 300, 1050, 750],
  ['reading-points.loans', 30, 47, 17],
]
const inTheYear: [measure: string, year: number][] = [
  ['reading-points.held.on-screen', 104],
  ['disclosures.posted.at-reading-point-on-screen', 104],
  ['disclosures.posted.at-reading-point-on-paper', 90],
  ['training.sessions', 3],
  ['training.person-times', 36],
  ['supervision.meetings', 2],
  ['supervision.inspections', 2],
]
const onTheDay: [measure: string, value: number][] = [
  ['reading-points.open', 32],
  ['reading-points.open.with-terminal', 16],
  ['staffing.staff', 4],
  ['staffing.full-time', 1],
  ['staffing.part-time', 3],
]
const genres: Partial<Record<Genre, number>> = {
  decision: 1,
  announcement: 12,
  notice: 14,
  notice_to_public: 2,
  circular: 1,
  report: 30,
  request: 1,
  opinion: 1,
  meeting_minutes: 20,
  other: 55,
}
const none = [
  'disclosures.posted.in-gazette',
  'disclosures.posted.at-press-conference',
  'applications.received',
  'applications.replied',
  'disputes.reconsiderations',
  'disputes.litigations',
  'disputes.complaints',
  'fees.collected',
  'fees.waived',
]

describe('the demonstration ledger, 曙光镇 2018 to 24 December', () => {
  it.each(reported)('gives %s: %i in the year, %i cumulative', (measure, year, all, opening) => {
    expect([inYear(measure), cumulative(measure), openingOf(measure)]).toEqual([year, all, opening])
  })

  it.each(inTheYear)('gives %s: %i in the year', (measure, year) => {
    expect(inYear(measure)).toBe(year)
  })

  it.each(onTheDay)('gives %s: %i', (measure, value) => {
    expect(cumulative(measure)).toBe(value)
  })

  it('divides the items of the year by 体裁: 137 state one, 47 none', () => {
    const found = Object.fromEntries(
      Genre.options.flatMap((genre) => {
        const value = inYear(genreMeasure(genre))
        return value === 0 ? [] : [[genre, value]]
      }),
    )
    expect(found).toEqual(genres)
    expect(Object.values(found).reduce((sum, value) => sum + value, 0)).toBe(137)
    expect(inYear('disclosures.without-genre')).toBe(47)
  })

  it('names the base of a share: 56.5 % of the year’s items, 71.7 % of all on the website', () => {
    const onWebsite = inYear('disclosures.posted.on-website')
    expect(shareInWords(onWebsite, inYear('disclosures.published'))).toBe('56.5%')
    expect(shareInWords(onWebsite, cumulative('disclosures.posted.on-website'))).toBe('71.7%')
  })

  it.each(none)('proves that there was no %s', (measure) => {
    expect([inYear(measure), cumulative(measure), openingOf(measure)]).toEqual([0, 0, null])
  })

  it('has postings on notice boards', () => {
    expect(inYear('disclosures.posted.on-notice-board')).toBeGreaterThan(0)
  })

  it('holds ten items of the year both on screen and on paper', async () => {
    const onBoth = await db.disclosure.count({
      where: {
        agency: { slug: 'shuguang' },
        AND: [
          { holdings: { some: { medium: 'paper' } } },
          { holdings: { some: { medium: 'screen' } } },
        ],
      },
    })
    expect(onBoth).toBe(10)
  })

  it('opens every value to entries that add up to it', async () => {
    for (const [measure, { bases }] of measures) {
      for (const basis of bases) {
        const entries = await allEntries(db, { measure, basis }, scope)
        const sum = entries.reduce((all, { amount }) => all + amount, 0)
        const opening = basis === 'cumulative' ? (openingOf(measure) ?? 0) : 0
        expect(sum + opening, `${measure} ${basis}`).toBe(valueAt(values, measure, basis))
      }
    }
  })
})
