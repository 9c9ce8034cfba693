/**
 * 期限的逐日说明: a deadline opened to the days that it was counted over.
 *
 * Unit: days. Pure. It is the walk that counts the deadline, so that the two cannot disagree.
 *
 * @law 民法典§201 开始的当日不计入，自下一日开始计算
 */
import { type Day, isWeekend, weekdayOf } from './day'
import {
  fixedHolidayOn,
  isWorkingDay,
  type WalkedDay,
  type WorkCalendar,
  walk,
} from './work-calendar'

export const stripKindNames = {
  start: '当日不计入',
  counted: '工作日',
  make_up: '调休上班',
  weekend: '周末',
  holiday: '放假',
  paused: '不计入期限',
} as const
export type StripKind = keyof typeof stripKindNames

/** A time that is not counted, from its first day not counted to its last. */
export type Pause = { readonly from: Day; readonly to: Day; readonly reason: string }

export type StripDay = {
  readonly day: Day
  /** 0 is Sunday. */
  readonly weekday: number
  /** `paused` is a working day that a pause leaves out; a rest day stays a rest day within a pause. */
  readonly kind: StripKind
  /** The how manieth counted working day it is; `null` where it is not counted. */
  readonly number: number | null
  /** The holiday, or the reason of the pause; else empty. */
  readonly name: string
  /** No notice has settled the day yet. */
  readonly uncertain: boolean
}

export type DeadlineStrip = {
  readonly start: Day
  readonly dueOn: Day
  /** 暂定: the day may move when the notice of its year is loaded. */
  readonly provisional: boolean
  readonly days: readonly StripDay[]
}

/** The `count`-th working day after `start`, day by day, `start` first. */
export function deadlineStrip(
  start: Day,
  count: number,
  calendar: WorkCalendar,
  pauses: readonly Pause[] = [],
): DeadlineStrip {
  const pauseOn = (day: Day) => pauses.find(({ from, to }) => from <= day && day <= to)
  const walked = [...walk(start, count, calendar, (day) => pauseOn(day) !== undefined)]
  const first: StripDay = {
    day: start,
    weekday: weekdayOf(start),
    kind: 'start',
    number: null,
    name: '',
    uncertain: false,
  }
  return {
    start,
    dueOn: walked.at(-1)?.day ?? start,
    provisional: walked.some(({ uncertain }) => uncertain),
    days: [first, ...walked.map((step) => stripDay(step, calendar, pauseOn(step.day)))],
  }
}

function stripDay(step: WalkedDay, calendar: WorkCalendar, pause: Pause | undefined): StripDay {
  const { day } = step
  const kind = kindOf(step, calendar)
  const holiday = calendar.names?.get(day) ?? fixedHolidayOn(day, calendar)
  const name = kind === 'paused' ? pause?.reason : holiday
  return { ...step, weekday: weekdayOf(day), kind, name: name ?? '' }
}

function kindOf({ day, number }: WalkedDay, calendar: WorkCalendar): StripKind {
  if (number !== null) return isWeekend(day) ? 'make_up' : 'counted'
  if (isWorkingDay(day, calendar)) return 'paused'
  return calendar.moved.has(day) || fixedHolidayOn(day, calendar) ? 'holiday' : 'weekend'
}
