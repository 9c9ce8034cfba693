import { type StripDay, stripKindNames } from '@daylight/domain/calendar'

/** Monday is the first of seven. */
const placeOf = ({ weekday }: StripDay) => (weekday + 6) % 7

export type StripWeek = { readonly key: string; readonly days: readonly StripDay[] }

/** The days of a strip by the weeks that they stand in. */
export function weeksOf(days: readonly StripDay[]): StripWeek[] {
  const weeks: { key: string; days: StripDay[] }[] = []
  for (const day of days) {
    const week = weeks.at(-1)
    if (week && placeOf(day) > 0) week.days.push(day)
    else weeks.push({ key: day.day, days: [day] })
  }
  return weeks
}

/** Where the first day of a week stands in it, from 1. */
export const firstPlaceOf = ({ days }: StripWeek): number => (days[0] ? placeOf(days[0]) + 1 : 1)

/** What a day is to the deadline, in words. */
export function wordsOf({ kind, number, name }: StripDay): { kind: string; note: string } {
  switch (kind) {
    case 'counted':
      return { kind: `第${number}个工作日`, note: '' }
    case 'make_up':
      return { kind: `第${number}个工作日`, note: `${stripKindNames.make_up}${inBrackets(name)}` }
    case 'holiday':
      return { kind: stripKindNames.holiday, note: name }
    case 'paused':
      return { kind: stripKindNames.paused, note: name }
    default:
      return { kind: stripKindNames[kind], note: '' }
  }
}

const inBrackets = (name: string) => (name ? `（${name}）` : '')
