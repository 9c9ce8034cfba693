/** Days as the calendar says them: short where the year is known, and with their weekday. */
import {
  type Day,
  type DaysOff,
  dayInWords,
  lengthInDays,
  type MovedDay,
  weekdayNames,
  weekdayOf,
} from '@daylight/domain/calendar'

export const weekdayName = (day: Day): string => weekdayNames[weekdayOf(day)] ?? ''

/** 2月15日; with its year where that is not the one on the page. */
export const shortDay = (day: Day, year: number): string =>
  day.startsWith(`${year}-`) ? dayInWords(day).slice(5) : dayInWords(day)

/** 2月15日（周日） */
export const withWeekday = (day: Day, year: number): string =>
  `${shortDay(day, year)}（${weekdayName(day)}）`

/** 2月15日（周日）至2月23日（周一） */
export const rangeInWords = ({ first, last }: DaysOff, year: number): string =>
  first === last
    ? withWeekday(first, year)
    : `${withWeekday(first, year)}至${withWeekday(last, year)}`

export const lengthOf = (ranges: readonly DaysOff[]): number =>
  ranges.reduce((sum, { first, last }) => sum + lengthInDays(first, last), 0)

/** A day of the API, which speaks of days as plain text. */
export const asDay = (text: string): Day => text as Day

type Moved = { readonly day: string; readonly status: MovedDay['status']; readonly name: string }

export const asMovedDays = (days: readonly Moved[]): MovedDay[] =>
  days.map(({ day, status, name }) => ({ day: asDay(day), status, name }))
