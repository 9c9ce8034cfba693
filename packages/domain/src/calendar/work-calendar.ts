/**
 * 工作日: which days count, and the n-th of them.
 *
 * Unit: working days. Pure: the calendar is passed in.
 *
 * @law 民法典§201 开始的当日不计入，自下一日开始计算
 * @law 全国年节及纪念日放假办法(2024年修订) 元旦1天、劳动节2天、国庆节3天(公历日期固定者)
 */
import { z } from 'zod'
import { addDays, type Day, isWeekend, yearOf } from './day'

export const DayStatus = z.enum(['off', 'work'])
export type DayStatus = z.infer<typeof DayStatus>

/**
 * Weekends are off unless moved. `moved` holds the days whose status the State
 * Council changed in its yearly notice (国务院办公厅关于部分节假日安排的通知):
 * `off` for 放假, `work` for 调休上班. `years` says which notices are loaded.
 */
export type WorkCalendar = {
  readonly years: ReadonlySet<number>
  readonly moved: ReadonlyMap<Day, DayStatus>
  /** The holiday of each moved day, for people to read. No rule rests on it. */
  readonly names?: ReadonlyMap<Day, string>
}

/** A date that was counted, and the days it ran over that no notice has settled yet. */
export type CountedDay = {
  readonly day: Day
  /** 暂定: the day may move when the notice of its year is loaded. */
  readonly provisional: boolean
  /** The days counted over whose status is not settled, in order. */
  readonly uncertain: readonly Day[]
}

/** A day that a count ran over. */
export type WalkedDay = {
  readonly day: Day
  /** The how manieth counted day it is; `null` where it is not counted. */
  readonly number: number | null
  readonly uncertain: boolean
}

/** Holidays that the law fixes to a date of the Gregorian calendar. The others move with the moon. */
const fixedHolidays = new Map([
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['05-02', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
])

/**
 * The days after `start`, up to the `count`-th that counts: a working day that is not one of those
 * that `skips`. Every count of working days is this walk.
 */
export function* walk(
  start: Day,
  count: number,
  calendar: WorkCalendar,
  skips: (day: Day) => boolean = () => false,
): Generator<WalkedDay> {
  let day = start
  for (let number = 0; number < count; ) {
    day = addDays(day, 1)
    const counts = isWorkingDay(day, calendar) && !skips(day)
    if (counts) number += 1
    yield { day, number: counts ? number : null, uncertain: !isSettled(day, calendar) }
  }
}

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
  skips?: (day: Day) => boolean,
): CountedDay {
  const walked = [...walk(start, count, calendar, skips)]
  const uncertain = walked.filter((step) => step.uncertain).map(({ day }) => day)
  return { day: walked.at(-1)?.day ?? start, provisional: uncertain.length > 0, uncertain }
}

/**
 * How many working days `to` lies after `from`: `from` itself is not counted, `to` is. Negative
 * where `to` is earlier. From today to the last day in time it is 还有3个工作日, or -2 for 逾期2个工作日.
 */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

/** Whether `day` is a working day, as far as the loaded notices say. */
export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  const status = calendar.moved.get(day)
  return status ? status === 'work' : !fixedHolidayOn(day, calendar) && !isWeekend(day)
}

/** The fixed statutory holiday that `day` is taken to be, in a year whose notice is not loaded. */
export const fixedHolidayOn = (day: Day, { years }: WorkCalendar): string | undefined =>
  years.has(yearOf(day)) || !isFixedIn(yearOf(day), day.slice(5))
    ? undefined
    : fixedHolidays.get(day.slice(5))

/** The days that are off whatever the year's notice says, each with its holiday. */
export const fixedHolidaysOf = (year: number): { readonly day: Day; readonly name: string }[] =>
  [...fixedHolidays]
    .filter(([date]) => isFixedIn(year, date))
    .map(([date, name]) => ({ day: `${year}-${date}` as Day, name }))

/** 劳动节 has its second day since the law of 2024. */
const isFixedIn = (year: number, date: string) => date !== '05-02' || year >= 2025

/** Whether a notice has settled `day`: that of its year, or, for single days of December, the next. */
export const isSettled = (day: Day, { years, moved }: WorkCalendar): boolean =>
  years.has(yearOf(day)) || moved.has(day)
