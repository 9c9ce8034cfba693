/**
 * What contradicts itself, or the calendar, in a notice of holidays.
 *
 * A notice rules the days of its year, and single days of the December before (2018-12-29).
 *
 * @law 全国年节及纪念日放假办法(2024年修订)§2 元旦(1月1日)、春节、清明节、劳动节(5月1日、2日)、端午节、中秋节、国庆节(10月1日至3日)
 */
import {
  type Day,
  dayInWords,
  daysFrom,
  isWeekend,
  lengthInDays,
  weekdayNames,
  weekdayOf,
} from './day'
import type { Holiday, HolidayNotice } from './notice'
import { fixedHolidaysOf } from './work-calendar'

export type NoticeFault = { readonly path: readonly (string | number)[]; readonly sentence: string }

export const statutoryHolidays = [
  '元旦',
  '春节',
  '清明节',
  '劳动节',
  '端午节',
  '中秋节',
  '国庆节',
] as const

/** The longest holiday so far was of ten days (2020); what is longer is a slip. */
const DAYS_OFF_MAX = 15

/** The single holidays in a name: 国庆节、中秋节 are two. */
export const partsOf = (name: string): string[] => name.split(/[、，,和及与暨]/u).filter(Boolean)

export function faultsOf(notice: HolidayNotice): NoticeFault[] {
  const ofDays = faultsOfDays(notice)
  return [
    ...faultsOfIssue(notice),
    ...faultsOfNames(notice),
    ...ofDays,
    // Where days contradict themselves, that is said first.
    ...(ofDays.length === 0 ? faultsOfFixed(notice) : []),
  ]
}

function faultsOfIssue({ year, issuedOn }: HolidayNotice): NoticeFault[] {
  const path = ['issuedOn']
  if (issuedOn === null) return []
  if (issuedOn > `${year}-12-31`)
    return [{ path, sentence: `发文日期不能晚于${year}年12月31日，请核对年份。` }]
  if (issuedOn < `${year - 1}-06-01`)
    return [{ path, sentence: `${year}年的通知不会早于${year - 1}年6月1日发出，请核对年份。` }]
  return []
}

function faultsOfNames({ amends, holidays }: HolidayNotice): NoticeFault[] {
  const seen = new Set<string>()
  const twice: NoticeFault[] = []
  for (const [index, { name }] of holidays.entries()) {
    if (seen.has(name))
      twice.push({
        path: ['holidays', index, 'name'],
        sentence: `“${name}”填写了两次，请合为一项。`,
      })
    seen.add(name)
  }
  const names = [...seen].join('、')
  const missing = statutoryHolidays.filter((holiday) => !names.includes(holiday))
  if (amends || missing.length === 0) return twice
  const sentence = `没有${missing.join('、')}的安排；如果通知只调整部分节日，请注明是调整通知，并写全一起放假的节日。`
  return [...twice, { path: ['holidays'], sentence }]
}

function faultsOfDays({ year, holidays }: HolidayNotice): NoticeFault[] {
  const faults: NoticeFault[] = []
  const off = new Map<Day, string>()
  const work = new Map<Day, string>()
  const fault = (path: NoticeFault['path'], sentence: string) => faults.push({ path, sentence })
  const isOutside = (day: Day) => day < `${year - 1}-12-01` || day > `${year}-12-31`
  const outside = `${year}年的通知只安排${year}年和${year - 1}年12月的日子，请核对年份。`

  for (const { path, name, first, last } of rangesOf(holidays)) {
    if (isOutside(first)) fault([...path, 'first'], outside)
    else if (isOutside(last)) fault([...path, 'last'], outside)
    else if (last < first) fault([...path, 'last'], '放假的最后一天不能早于第一天。')
    else if (lengthInDays(first, last) > DAYS_OFF_MAX)
      fault([...path, 'last'], `一次放假不会超过${DAYS_OFF_MAX}天，请核对日期。`)
    else {
      const days = daysFrom(first, last)
      const shared = days.find((day) => off.has(day))
      if (shared)
        fault([...path, 'first'], `与${off.get(shared)}的放假日期重叠（${dayInWords(shared)}）。`)
      for (const day of days) off.set(day, name)
    }
  }
  for (const { day, name, path } of makeUpDaysOf(holidays)) {
    const inWords = dayInWords(day)
    if (isOutside(day)) fault(path, outside)
    else if (work.has(day)) fault(path, `${inWords}已经列为${work.get(day)}的调休上班日。`)
    else if (off.has(day)) fault(path, `${inWords}既放假又上班，请核对。`)
    else if (!isWeekend(day))
      fault(path, `调休上班日应当是周六或周日，${inWords}是${weekdayNames[weekdayOf(day)]}。`)
    work.set(day, work.get(day) ?? name)
  }
  return faults
}

/** What the law fixes to a day, no notice moves. One that amends may leave it out. */
function faultsOfFixed({ year, amends, holidays }: HolidayNotice): NoticeFault[] {
  if (amends) return []
  const ranges = rangesOf(holidays)
  const missing = fixedHolidaysOf(year).filter(
    ({ day }) => !ranges.some(({ first, last }) => first <= day && day <= last),
  )
  return holidays.flatMap(({ name }, index) => {
    const parts = partsOf(name)
    const days = missing.filter((fixed) => parts.includes(fixed.name))
    if (days.length === 0) return []
    const listed = days.map(({ day }) => dayInWords(day)).join('、')
    return {
      path: ['holidays', index, 'off', 0, 'first'],
      sentence: `${name}的放假日期应当包括${listed}，请核对。`,
    }
  })
}

const rangesOf = (holidays: readonly Holiday[]) =>
  holidays.flatMap(({ name, off }, index) =>
    off.map((range, place) => ({ ...range, name, path: ['holidays', index, 'off', place] })),
  )

const makeUpDaysOf = (holidays: readonly Holiday[]) =>
  holidays.flatMap(({ name, work }, index) =>
    work.map((day, place) => ({ day, name, path: ['holidays', index, 'work', place] })),
  )
