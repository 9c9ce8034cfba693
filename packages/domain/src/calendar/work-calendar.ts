/**
 * 工作日: which days count, and the n-th of them.
 *
 * Unit: working days. Pure: the calendar is passed in.
 *
 * @law 民法典§201 开始的当日不计入，自下一日开始计算
 * @law 全国年节及纪念日放假办法(2024年修订) 元旦1天、劳动节2天、国庆节3天(公历日期固定者)
 */
import { addDays, type Day, weekdayOf, yearOf } from './day'

/**
 * Weekends are off unless moved. `moved` holds the days whose status the State
 * Council changed in its yearly notice (国务院办公厅关于部分节假日安排的通知):
 * `off` for 放假, `work` for 调休上班. `years` says which notices are loaded.
 */
export type WorkCalendar = {
  readonly years: ReadonlySet<number>
  readonly moved: ReadonlyMap<Day, 'off' | 'work'>
}

/** A date that was counted, and the days it ran over that no notice has settled yet. */
export type CountedDay = {
  readonly day: Day
  /** 暂定: the day may move when the notice of its year is loaded. */
  readonly provisional: boolean
  /** The days counted over whose status is not settled, in order. */
  readonly uncertain: readonly Day[]
}

/** Holidays that the law fixes to a date of the Gregorian calendar. The others move with the moon. */
const fixedHolidays = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

/**
 * The `count`-th working day after `start`, not counting days that `skips`.
 *
 * Where the count runs into a year whose notice is not loaded, weekends and the
 * fixed statutory holidays are taken and the result is marked provisional: it
 * always answers, and never in silence.
 */
export function nthWorkingDayAfter(
  start: Day,
  count: number,
  calendar: WorkCalendar,
  skips: (day: Day) => boolean = () => false,
): CountedDay {
  let day = start
  const uncertain: Day[] = []
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (!isSettled(day, calendar)) uncertain.push(day)
    if (isWorkingDay(day, calendar) && !skips(day)) left -= 1
  }
  return { day, provisional: uncertain.length > 0, uncertain }
}

/** Whether `day` is a working day, as far as the loaded notices say. */
export function isWorkingDay(day: Day, { years, moved }: WorkCalendar): boolean {
  const status = moved.get(day)
  if (status) return status === 'work'
  if (!years.has(yearOf(day)) && fixedHolidays.has(day.slice(5))) return false

  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6
}

/** A notice for a year also rules single days of the December before (2018-12-29). */
const isSettled = (day: Day, { years, moved }: WorkCalendar) =>
  years.has(yearOf(day)) || moved.has(day)
