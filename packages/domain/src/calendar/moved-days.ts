/**
 * 变动的日子: the days whose status a notice sets, and the calendar that they make.
 *
 * Unit: days. Pure.
 */
import { addDays, type Day, daysFrom } from './day'
import type { Holiday, HolidayNotice } from './notice'
import { partsOf } from './notice-faults'
import type { DayStatus, WorkCalendar } from './work-calendar'

/** A day as the ledger keeps it: off, or a make-up working day, for the holiday of that name. */
export type MovedDay = { readonly day: Day; readonly status: DayStatus; readonly name: string }

/** One year's arrangement as it holds now: the latest version of its notice. */
export type LoadedYear = { readonly year: number; readonly days: readonly MovedDay[] }

/** The days of the notice, holiday by holiday: those off, then those worked. */
export const movedDaysOf = ({ holidays }: Pick<HolidayNotice, 'holidays'>): MovedDay[] =>
  holidays.flatMap(({ name, off, work }) => [
    ...off.flatMap(({ first, last }) =>
      daysFrom(first, last).map((day): MovedDay => ({ day, status: 'off', name })),
    ),
    ...work.map((day): MovedDay => ({ day, status: 'work', name })),
  ])

/** The holidays that such days come from, in the order of the year. */
export function holidaysOf(days: readonly MovedDay[]): Holiday[] {
  const byName = new Map<string, Holiday>()
  for (const { day, status, name } of [...days].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const holiday = byName.get(name) ?? { name, off: [], work: [] }
    byName.set(name, holiday)
    const range = holiday.off.at(-1)
    if (status === 'work') holiday.work.push(day)
    else if (range && addDays(range.last, 1) === day) range.last = day
    else holiday.off.push({ first: day, last: day })
  }
  return [...byName.values()].sort(byFirstDay)
}

const byFirstDay = (a: Holiday, b: Holiday) =>
  (a.off[0]?.first ?? '') < (b.off[0]?.first ?? '') ? -1 : 1

/**
 * The whole arrangement after a notice that changes a part of it (调整通知): a holiday that shares a
 * name with one of the notice is replaced, the others stay. It is complete, and no draft: check it
 * with `HolidayNotice` before it is kept, since a moved day can meet one of a holiday that stayed.
 */
export function amended(
  previous: Pick<HolidayNotice, 'holidays'>,
  notice: HolidayNotice,
): HolidayNotice {
  const named = new Set(notice.holidays.flatMap(({ name }) => partsOf(name)))
  const kept = previous.holidays.filter(
    ({ name }) => !partsOf(name).some((part) => named.has(part)),
  )
  return { ...notice, amends: false, holidays: [...kept, ...notice.holidays].sort(byFirstDay) }
}

/** The calendar that the loaded years make. Where two rule a day of December, the later year's notice does. */
export function calendarOf(loaded: readonly LoadedYear[]): WorkCalendar {
  const days = loaded.toSorted((a, b) => a.year - b.year).flatMap((year) => year.days)
  return {
    years: new Set(loaded.map(({ year }) => year)),
    moved: new Map(days.map(({ day, status }) => [day, status])),
    names: new Map(days.map(({ day, name }) => [day, name])),
  }
}

/**
 * The year whose notice is to be loaded now: the present one, and from 1 November the next, which
 * the State Council announces then. `null` when nothing is wanted.
 */
export function noticeWanted(today: Day, years: ReadonlySet<number>): number | null {
  const year = Number(today.slice(0, 4))
  if (!years.has(year)) return year
  return today >= `${year}-11-01` && !years.has(year + 1) ? year + 1 : null
}
