import { addDays, Day, isWorkingDay } from '@daylight/domain/calendar'
import chineseDays from 'chinese-days'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDb, type PrismaClient } from '../index'
import { openTestDatabase, type TestDatabase } from '../testing'
import { fillCalendar, workCalendar } from './index'

function daysOf(year: number): Day[] {
  const days: Day[] = []
  for (let day = Day.parse(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1))
    days.push(day)
  return days
}

const workingDays = {
  2018: 250,
  2019: 250,
  2020: 249,
  2021: 250,
  2022: 249,
  2023: 249,
  2024: 251,
  2025: 248,
  2026: 248,
}

describe('the arrangements of the State Council', () => {
  it('agree with chinese-days on every day from 2018 to 2026', () => {
    const differing = Object.keys(workingDays)
      .flatMap((year) => daysOf(Number(year)))
      .filter((day) => isWorkingDay(day, workCalendar) !== chineseDays.isWorkday(day))
    expect(differing).toEqual([])
  })

  it.each(Object.entries(workingDays))('make %s a year of %i working days', (year, count) => {
    const found = daysOf(Number(year)).filter((day) => isWorkingDay(day, workCalendar))
    expect(found).toHaveLength(count)
  })

  it('move only days whose status would be another by the weekday alone, or that a holiday spans', () => {
    const plain = { years: workCalendar.years, moved: new Map() }
    const idle = [...workCalendar.moved].filter(
      ([day, status]) => status === 'work' && isWorkingDay(day, plain),
    )
    expect(idle).toEqual([])
  })
})

describe('fillCalendar', () => {
  let database: TestDatabase
  let db: PrismaClient

  beforeAll(async () => {
    database = await openTestDatabase()
    db = openDb(database.ownerUrl)
  })
  afterAll(async () => {
    await db?.$disconnect()
    await database?.drop()
  })

  const stored = () =>
    db.holidayNotice.findMany({ include: { days: true }, orderBy: { year: 'asc' } })

  it('adds the years that are missing and leaves the others as the office has them', async () => {
    await db.holidayNotice.create({ data: { year: 2026, version: 3 } })
    await Promise.all([fillCalendar(db), fillCalendar(db)])

    const notices = await stored()
    expect(notices.map(({ year, version }) => [year, version])).toEqual([
      [2018, 1],
      [2019, 2],
      [2020, 2],
      [2021, 1],
      [2022, 1],
      [2023, 1],
      [2024, 1],
      [2025, 1],
      [2026, 3],
    ])
    expect(notices.at(-1)?.days).toEqual([])
    const loaded = notices.flatMap(({ days }) => days.map(({ day, status }) => `${day} ${status}`))
    const known = [...workCalendar.moved]
      .filter(([day]) => day < '2026')
      .map(([day, status]) => `${day} ${status}`)
    expect(loaded.sort()).toEqual(known.sort())
  })

  it('files a day of December under the notice of the year that follows (2018-12-29)', async () => {
    const day = await db.movedDay.findFirst({
      where: { day: '2018-12-29' },
      include: { notice: true },
    })
    expect(day?.notice.year).toBe(2019)
  })

  it('has the provisional deadlines counted anew for a year that it adds, and asks for nothing where there is none', async () => {
    const again = async () => {
      await db.holidayNotice.deleteMany({ where: { year: 2026 } })
      await fillCalendar(db)
      return db.holidayNotice.findFirstOrThrow({ where: { year: 2026 } })
    }
    const agency = await db.agency.create({
      data: {
        kind: 'county_city',
        slug: 'shi',
        name: '某市人民政府',
        shortName: '某市',
        headings: { create: { code: 'documents', name: '文件' } },
      },
      include: { headings: true },
    })
    await again()
    expect(await db.job.findMany()).toEqual([])

    await db.disclosure.create({
      data: {
        agencyId: agency.id,
        headingId: agency.headings[0]?.id ?? '',
        title: '跨年的一件',
        formedOn: '2025-12-30',
        dueOn: '2026-01-28',
        dueProvisional: true,
      },
    })
    const { id: noticeId } = await again()
    const jobs = await db.job.findMany()
    expect(jobs).toMatchObject([
      {
        kind: 'calendar.recompute',
        input: { noticeId },
        agencyId: agency.id,
        status: 'queued',
        requestedByName: '系统',
      },
    ])
    const sent = await db.$queryRaw<{ id: string }[]>`SELECT id::text FROM pgboss.job`
    expect(sent).toEqual(jobs.map(({ id }) => ({ id })))
  })

  it('changes nothing when it runs again', async () => {
    const before = await stored()
    await fillCalendar(db)
    expect(await stored()).toEqual(before)
  })
})
