import { Day } from '@daylight/domain/calendar'
import { DocumentNumber, disclosureDueOn } from '@daylight/domain/disclosures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workCalendar } from '../calendar'
import { openDb, type PrismaClient } from '../index'
import { openTestDatabase, type TestDatabase } from '../testing'

let database: TestDatabase
let db: PrismaClient

beforeAll(async () => {
  database = await openTestDatabase({ demo: true })
  db = openDb(database.ownerUrl)
})
afterAll(async () => {
  await db?.$disconnect()
  await database?.drop()
})

const town = () => db.agency.findUniqueOrThrow({ where: { slug: 'shuguang' } })
const published = async () => {
  const { id } = await town()
  return db.disclosure.findMany({
    where: { agencyId: id, status: 'published' },
    include: { postings: true, holdings: true },
    orderBy: { indexNumber: 'asc' },
  })
}

describe('the items of the demonstration', () => {
  it('posts no item before it was formed, and publishes it with its first posting', async () => {
    const wrong = (await published()).filter(({ formedOn, publishedOn, postings }) => {
      const days = postings.map(({ postedOn }) => postedOn).sort()
      return days[0] !== publishedOn || formedOn > (days[0] ?? '')
    })
    expect(wrong.map(({ title }) => title)).toEqual([])
  })

  it('counts the last day in time on the calendar (条例§26), for drafts too', async () => {
    const wrong = (await db.disclosure.findMany()).filter(
      ({ formedOn, dueOn }) => disclosureDueOn(Day.parse(formedOn), workCalendar).day !== dueOn,
    )
    expect(wrong.map(({ title }) => title)).toEqual([])
  })

  it('gives titles, summaries and texts once each', async () => {
    const items = await published()
    const texts = items.filter(({ body }) => body !== '')
    expect(items).toHaveLength(184)
    expect(new Set(items.map(({ title }) => title)).size).toBe(184)
    expect(new Set(items.map(({ summary }) => summary)).size).toBe(184)
    expect(new Set(texts.map(({ body }) => body)).size).toBe(104)
    const short = texts.filter(({ body }) => body.split('\n').length < 3)
    expect(short.map(({ title }) => title)).toEqual([])
  })

  it('numbers items and documents in order, without a gap', async () => {
    const { id, unifiedCode } = await town()
    const items = await published()
    expect(items.map(({ indexNumber }) => indexNumber)).toEqual(
      items.map((_, index) => `${unifiedCode}/2018-${String(index + 1).padStart(5, '0')}`),
    )
    const days = items.map(({ publishedOn }) => publishedOn)
    expect(days).toEqual([...days].sort())
    const sequence = await db.indexSequence.findUniqueOrThrow({
      where: { agencyId_year: { agencyId: id, year: 2018 } },
    })
    expect(sequence.last).toBe(184)

    const numbers = items
      .sort((a, b) => (a.formedOn < b.formedOn ? -1 : 1))
      .flatMap(({ documentNumber }) => documentNumber ?? [])
    expect(numbers).toEqual(numbers.map((_, index) => `曙政发〔2018〕${index + 1}号`))
    expect(numbers).toHaveLength(48)
    expect(numbers.filter((number) => !DocumentNumber.safeParse(number).success)).toEqual([])
  })

  it('holds each copy by a posting of its own, and on screen only where there is a terminal', async () => {
    const holdings = await db.holding.findMany({
      include: { posting: true, readingPoint: true },
    })
    const wrong = holdings.filter(
      ({ posting, readingPoint, ...holding }) =>
        posting?.channel !== `reading_point_${holding.medium}` ||
        posting.disclosureId !== holding.disclosureId ||
        posting.postedOn !== holding.acknowledgedOn ||
        (holding.medium === 'screen' && !readingPoint.hasTerminal),
    )
    expect(wrong).toEqual([])
    const postings = await db.posting.count({
      where: { channel: { in: ['reading_point_paper', 'reading_point_screen'] } },
    })
    expect(postings).toBe(holdings.length)
  })

  it('has drafts, which have neither a posting nor a 索引号', async () => {
    const drafts = await db.disclosure.findMany({
      where: { status: 'draft' },
      include: { postings: true, holdings: true },
    })
    expect(drafts).toHaveLength(2)
    for (const draft of drafts)
      expect(draft).toMatchObject({
        indexNumber: null,
        publishedOn: null,
        postings: [],
        holdings: [],
      })
  })
})
