/** The year of the demonstration, counted in working days. */

import { addDays, Day, isWorkingDay, nthWorkingDayAfter } from '@daylight/domain/calendar'
import { workCalendar } from '../calendar'

export const year = 2018
/** 统计截止日期 of the published report that the ledger reproduces. */
export const cutOff = Day.parse('2018-12-24')

const firstDay = Day.parse('2018-01-02')

/** The working days of the year up to the cut-off day. */
export const workingDays: readonly Day[] = (() => {
  const days: Day[] = []
  for (let day = firstDay; day <= cutOff; day = addDays(day, 1))
    if (isWorkingDay(day, workCalendar)) days.push(day)
  return days
})()

/** The working day `count` after `day`; `day` itself for none. */
export const workingDayAfter = (day: Day, count: number): Day =>
  nthWorkingDayAfter(day, count, workCalendar).day

/** The same, but never after the cut-off day: what the report counts has happened by then. */
export function byCutOff(day: Day, count: number): Day {
  const reached = workingDayAfter(day, count)
  if (reached > cutOff) return cutOff
  return reached
}
