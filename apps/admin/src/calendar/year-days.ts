/** A year as a calendar on the wall shows it: twelve months, each a grid of weeks that begin on Monday. */
import {
  type Day,
  Day as DaySchema,
  daysFrom,
  fixedHolidayOn,
  isWeekend,
  isWorkingDay,
  type WorkCalendar,
  weekdayOf,
} from '@daylight/domain/calendar'

export const dayKindNames = {
  work: '工作日',
  make_up: '调休上班',
  weekend: '周末',
  holiday: '放假',
} as const
export type DayKind = keyof typeof dayKindNames

export type YearDay = {
  readonly day: Day
  readonly date: number
  readonly kind: DayKind
  /** The holiday that it is off for, or worked for; else empty. */
  readonly name: string
}

export type Month = {
  readonly month: number
  readonly weeks: readonly (readonly (YearDay | null)[])[]
}

export function monthsOf(year: number, calendar: WorkCalendar): Month[] {
  const days = daysFrom(DaySchema.parse(`${year}-01-01`), DaySchema.parse(`${year}-12-31`))
  return Array.from({ length: 12 }, (_, index) => {
    const prefix = `${year}-${String(index + 1).padStart(2, '0')}`
    const own = days.filter((day) => day.startsWith(prefix)).map((day) => markOf(day, calendar))
    return { month: index + 1, weeks: weeksOf(own) }
  })
}

function markOf(day: Day, calendar: WorkCalendar): YearDay {
  const name = calendar.names?.get(day) ?? fixedHolidayOn(day, calendar) ?? ''
  return { day, date: Number(day.slice(8)), kind: kindOf(day, calendar), name }
}

function kindOf(day: Day, calendar: WorkCalendar): DayKind {
  if (isWorkingDay(day, calendar)) return isWeekend(day) ? 'make_up' : 'work'
  return calendar.moved.has(day) || fixedHolidayOn(day, calendar) ? 'holiday' : 'weekend'
}

/** Monday is the first of seven. */
const placeOf = (day: Day) => (weekdayOf(day) + 6) % 7

function weeksOf(days: readonly YearDay[]): (YearDay | null)[][] {
  const [first] = days
  const lead = Array.from({ length: first ? placeOf(first.day) : 0 }, () => null)
  const cells = [...lead, ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => cells[week * 7 + place] ?? null),
  )
}

export const countOf = (months: readonly Month[], ...kinds: DayKind[]): number =>
  months
    .flatMap(({ weeks }) => weeks.flat())
    .filter((cell) => cell !== null && kinds.includes(cell.kind)).length
