import { z } from 'zod'

/**
 * A civil date in China, written `YYYY-MM-DD`.
 *
 * The law counts in days, so a day is text and not a `Date`: it has no hour and
 * no time zone, and text order is date order. An instant becomes a day once, at
 * the edge of the system, with {@link dayOf}.
 */
export const Day = z.iso.date({ error: '请填写真实存在的日期，格式如 2018-06-01。' }).brand<'Day'>()
export type Day = z.infer<typeof Day>

const MS_PER_DAY = 86_400_000

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The civil date in China at `instant`. */
export const dayOf = (instant: Date): Day => Day.parse(shanghai.format(instant))

export const addDays = (day: Day, count: number): Day =>
  Day.parse(new Date(Date.parse(day) + count * MS_PER_DAY).toISOString().slice(0, 10))

/** Every day from `first` to `last`, both included; none where `last` is earlier. */
export function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** How many days `first` to `last` are, both included; 1 where they are the same day. */
export const lengthInDays = (first: Day, last: Day): number =>
  (Date.parse(last) - Date.parse(first)) / MS_PER_DAY + 1

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: Day): number => new Date(day).getUTCDay()

/** By {@link weekdayOf}. */
export const weekdayNames = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

export const isWeekend = (day: Day): boolean => [0, 6].includes(weekdayOf(day))

/** 2018年12月24日, as official documents write it: Arabic digits, no leading zero (GB/T 9704). */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
