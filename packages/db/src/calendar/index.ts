/** Fills the calendar of the database with the arrangements of the State Council that we know. */

import {
  calendarOf,
  HolidayNotice,
  movedDaysOf,
  type WorkCalendar,
} from '@daylight/domain/calendar'
import type { PrismaClient } from '../index'
import { type Arrangement, arrangements } from './arrangements'

/** A machine that is just starting up may be slow. */
const unhurried = { timeout: 120_000, maxWait: 30_000 }

/** Any number, as long as nothing else in this product uses it. */
const fillLock = 20_180_101

/** The arrangement as the notice that it comes from. */
export const noticeOf = ({ year, issuedOn, holidays }: Arrangement): HolidayNotice =>
  HolidayNotice.parse({
    year,
    issuedOn,
    holidays: holidays.map(({ name, off: [first, last = first], work }) => ({
      name,
      off: [{ first, last }],
      work,
    })),
  })

const movedBy = (arrangement: Arrangement) => movedDaysOf(noticeOf(arrangement))

/** The same arrangements as a value, for what is computed before a database is filled. */
export const workCalendar: WorkCalendar = calendarOf(
  arrangements.map((arrangement) => ({ year: arrangement.year, days: movedBy(arrangement) })),
)

/** Adds the years that are not there. A year that is there stays as the office has it. */
export async function fillCalendar(db: PrismaClient): Promise<void> {
  await db.$transaction(async (tx) => {
    // Two processes that start at once must not both fill.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${fillLock})`
    const there = await tx.holidayNotice.findMany({ select: { year: true }, distinct: ['year'] })
    const years = new Set(there.map(({ year }) => year))
    for (const arrangement of arrangements) {
      const { year, version, issuedOn } = arrangement
      if (years.has(year)) continue
      await tx.holidayNotice.create({
        data: { year, version, issuedOn, days: { createMany: { data: movedBy(arrangement) } } },
      })
    }
  }, unhurried)
}
