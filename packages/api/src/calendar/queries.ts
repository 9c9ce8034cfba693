import type { Db } from '@daylight/db'
import type { Day, WorkCalendar } from '@daylight/domain/calendar'

/** The work calendar as the latest version of each loaded notice sets it. */
export async function getCalendar(db: Db): Promise<WorkCalendar> {
  const notices = await db.holidayNotice.findMany({
    include: { days: true },
    orderBy: [{ year: 'asc' }, { version: 'desc' }],
    distinct: ['year'],
  })
  return {
    years: new Set(notices.map(({ year }) => year)),
    moved: new Map(
      notices.flatMap(({ days }) => days.map(({ day, status }) => [day as Day, status] as const)),
    ),
  }
}
