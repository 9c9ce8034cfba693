/** Fills the calendar of the database with the arrangements of the State Council that we know. */

import { addDays, Day, type DayStatus, type WorkCalendar } from '@daylight/domain/calendar'
import type { PrismaClient } from '../index'
import { type Arrangement, arrangements } from './arrangements'

/** Any number, as long as nothing else in this product uses it. */
const fillLock = 20_180_101

type Moved = { readonly day: Day; readonly status: DayStatus; readonly name: string }

function movedBy({ holidays }: Arrangement): Moved[] {
  return holidays.flatMap(({ name, off: [first, last = first], work = [] }) => [
    ...daysBetween(first, last).map((day): Moved => ({ day, status: 'off', name })),
    ...work.map((day): Moved => ({ day: Day.parse(day), status: 'work', name })),
  ])
}

function daysBetween(first: string, last: string): Day[] {
  const days: Day[] = []
  for (let day = Day.parse(first); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** The same arrangements as a value, for what is computed before a database is filled. */
export const workCalendar: WorkCalendar = {
  years: new Set(arrangements.map(({ year }) => year)),
  moved: new Map(arrangements.flatMap(movedBy).map(({ day, status }) => [day, status])),
}

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
  })
}
