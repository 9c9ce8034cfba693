/**
 * 日子的变化: what confirming a notice does to the calendar, for a person to see beforehand.
 *
 * Unit: days. Pure.
 */
import { Day, daysFrom } from './day'
import { type DayStatus, isSettled, isWorkingDay, type WorkCalendar } from './work-calendar'

export type ChangedDay = {
  readonly day: Day
  /** What the day counts as before and after. They are the same where it only becomes certain. */
  readonly from: DayStatus
  readonly to: DayStatus
  /** The holiday; empty where the notice leaves the day as its weekday has it. */
  readonly name: string
  /** 暂定: no notice had settled the day before. */
  readonly provisionalBefore: boolean
}

/**
 * The days that change, in order, and those that the new notice names and that only become certain.
 * The other days of a newly loaded year become certain, too, and are not listed.
 */
export function changedDays(before: WorkCalendar, after: WorkCalendar): ChangedDay[] {
  const newYears = [...after.years].filter((year) => !before.years.has(year))
  const candidates = new Set([
    ...newYears.flatMap(daysOfYear),
    ...before.moved.keys(),
    ...after.moved.keys(),
  ])
  return [...candidates]
    .sort()
    .map(
      (day): ChangedDay => ({
        day,
        from: statusOn(day, before),
        to: statusOn(day, after),
        name: after.names?.get(day) ?? '',
        provisionalBefore: !isSettled(day, before),
      }),
    )
    .filter(({ day, from, to, provisionalBefore }) =>
      from === to ? provisionalBefore && after.moved.has(day) : true,
    )
}

const statusOn = (day: Day, calendar: WorkCalendar): DayStatus =>
  isWorkingDay(day, calendar) ? 'work' : 'off'

const daysOfYear = (year: number) =>
  daysFrom(Day.parse(`${year}-01-01`), Day.parse(`${year}-12-31`))
