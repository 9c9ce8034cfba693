/** Fills the calendar of the database with the arrangements of the State Council that we know. */

import {
  calendarOf,
  HolidayNotice,
  movedDaysOf,
  type WorkCalendar,
} from '@daylight/domain/calendar'
import { parseInput, theSystem } from '@daylight/domain/jobs'
import type { Db, PrismaClient } from '../index'
import { send } from '../jobs'
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

/**
 * Adds the years that are not there. A year that is there stays as the office has it. What was provisional for want
 * of an added year is counted anew, as when a person loads its notice.
 */
export async function fillCalendar(db: PrismaClient): Promise<void> {
  await db.$transaction(async (tx) => {
    // Two processes that start at once must not both fill.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${fillLock})`
    const there = await tx.holidayNotice.findMany({ select: { year: true }, distinct: ['year'] })
    const years = new Set(there.map(({ year }) => year))
    for (const arrangement of arrangements) {
      const { year, version, issuedOn } = arrangement
      if (years.has(year)) continue
      const { id } = await tx.holidayNotice.create({
        data: { year, version, issuedOn, days: { createMany: { data: movedBy(arrangement) } } },
      })
      await recompute(tx, id)
    }
  }, unhurried)
}

async function recompute(tx: Db, noticeId: string): Promise<void> {
  const provisional = { status: 'draft', attribute: 'proactive', dueProvisional: true } as const
  if ((await tx.disclosure.count({ where: provisional })) === 0) return
  const root = await tx.agency.findFirstOrThrow({
    where: { parentId: null },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  })
  const { id } = await tx.job.create({
    data: {
      kind: 'calendar.recompute',
      input: parseInput('calendar.recompute', { noticeId }),
      agencyId: root.id,
      requestedById: theSystem.id,
      requestedByName: theSystem.name,
    },
  })
  await send(tx, id)
}
