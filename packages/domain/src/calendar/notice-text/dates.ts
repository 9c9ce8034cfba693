/** The dates of a notice's text, as written and as days. */
import { Day } from '../day'
import type { Spot } from './compact-text'

/** A date as written. The year, and for later days of a list the month, may be left out. */
export type DateWords = Spot & {
  readonly year: number | undefined
  readonly month: number | undefined
  readonly date: number
  /** 0 is Sunday; `undefined` where no weekday stands in the parentheses. */
  readonly weekday: number | undefined
}

/** Not 日 of 共3日 and 放假3日, which count days. In parentheses stands no second date. */
const dateForm = /(?<![\d共假])(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()\d]{0,40})\))?/g
const weekdayForm = /(?:周|星期)([日天一二三四五六])/
const digits = '一二三四五六七八九'

/** `start` is the place of `words` in the whole text. */
export const datesIn = (words: string, start: number): DateWords[] =>
  [...words.matchAll(dateForm)].map(({ 0: all, 1: year, 2: month, 3: date, 4: aside, index }) => {
    const weekday = weekdayForm.exec(aside ?? '')?.[1]
    return {
      from: start + index,
      to: start + index + all.length,
      year: year === undefined ? undefined : Number(year),
      month: month === undefined ? undefined : Number(month),
      date: Number(date),
      weekday: weekday === undefined ? undefined : digits.indexOf(weekday) + 1,
    }
  })

/** 3, 三 or 十三. */
export const numberOf = (words: string): number =>
  Number(words) || (words.startsWith('十') ? 10 : 0) + digits.indexOf(words.at(-1) ?? '') + 1

/** What a date leaves out is taken from the date before it in the paragraph. */
export type Before = { readonly year: number; readonly month: number } | null

/** Year and month of `words`; `null` where no month is written in it or before it. */
export function monthOf(
  { year, month }: DateWords,
  before: Before,
  noticeYear: number,
  isNewYear: boolean,
): Before {
  if (month === undefined) return before && { year: year ?? before.year, month: before.month }
  return { year: year ?? yearFor(month, before, noticeYear, isNewYear), month }
}

/** A notice rules its own year; only 元旦 reaches into the December before. */
function yearFor(month: number, before: Before, noticeYear: number, isNewYear: boolean): number {
  const inDecemberBefore = before !== null && before.year < noticeYear && before.month <= month
  return (isNewYear && month === 12) || inDecemberBefore ? noticeYear - 1 : noticeYear
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** `null` where there is no such day (2月30日). */
export const dayFrom = (year: number, month: number, date: number): Day | null =>
  Day.safeParse(`${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`).data ??
  null
