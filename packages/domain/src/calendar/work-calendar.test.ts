import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  Day,
  deadlineStrip,
  isWorkingDay,
  nthWorkingDayAfter,
  type Pause,
  type WorkCalendar,
  weekdayOf,
  workingDaysBetween,
} from '.'

const day = (text: string) => Day.parse(text)

// 2025: 劳动节 1–5 May with 27 April worked; 国庆节、中秋节 1–8 October with 28 September and 11 October worked.
const calendar: WorkCalendar = {
  years: new Set([2025]),
  moved: new Map([
    [day('2025-01-01'), 'off'],
    [day('2025-04-27'), 'work'],
    ...[1, 2, 5].map((d) => [day(`2025-05-0${d}`), 'off'] as const),
    [day('2025-06-02'), 'off'],
    [day('2025-09-28'), 'work'],
    ...[1, 2, 3, 6, 7, 8].map((d) => [day(`2025-10-0${d}`), 'off'] as const),
    [day('2025-10-11'), 'work'],
  ]),
}

describe('nthWorkingDayAfter', () => {
  it.each([
    ['an ordinary month', '2025-06-03', 20, '2025-07-01'],
    ['the day itself is not counted (民法典§201)', '2025-06-03', 1, '2025-06-04'],
    ['a holiday with worked weekends', '2025-09-26', 20, '2025-10-30'],
    ['the outer limit of an extension', '2025-09-26', 40, '2025-11-27'],
    ['a Saturday arrival counts from Monday', '2025-06-07', 20, '2025-07-04'],
    ['a make-up Sunday is the first day', '2025-09-27', 1, '2025-09-28'],
  ])('%s', (_, start, count, expected) => {
    expect(nthWorkingDayAfter(day(start), count, calendar)).toEqual({
      day: expected,
      provisional: false,
      uncertain: [],
    })
  })

  it('does not count the days that are skipped', () => {
    const skips = (d: Day) => d > '2025-06-04' && d <= '2025-06-11'
    expect(nthWorkingDayAfter(day('2025-06-03'), 20, calendar, skips).day).toBe('2025-07-08')
  })

  it('marks a count that runs into a year whose notice is not loaded, and names the days', () => {
    const counted = nthWorkingDayAfter(day('2025-12-29'), 4, calendar)
    // 1 January is off by law, the 2nd is a Friday, the 5th a Monday.
    expect(counted).toEqual({
      day: '2026-01-05',
      provisional: true,
      uncertain: ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'],
    })
  })

  it('takes the fixed statutory holidays of an unloaded year as days off', () => {
    for (const holiday of ['2027-01-01', '2027-05-01', '2027-10-01', '2027-10-03'])
      expect(isWorkingDay(day(holiday), calendar)).toBe(false)
    expect(isWorkingDay(day('2027-05-03'), calendar)).toBe(true)
  })

  it('is sure of a day of December that the notice of the next year rules', () => {
    const ruled = day('2018-12-29')
    const of2019: WorkCalendar = { years: new Set([2019]), moved: new Map([[ruled, 'work']]) }
    expect(nthWorkingDayAfter(day('2018-12-28'), 2, of2019)).toEqual({
      day: '2018-12-31',
      provisional: true,
      uncertain: ['2018-12-30', '2018-12-31'],
    })
  })

  it('crosses 29 February', () => {
    expect(
      nthWorkingDayAfter(day('2024-02-28'), 2, { years: new Set([2024]), moved: new Map() }).day,
    ).toBe('2024-03-01')
  })

  const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2020-01-01'), n))
  const calendars = fc
    .dictionary(days, fc.constantFrom('off' as const, 'work' as const), { maxKeys: 40 })
    .map(
      (moved): WorkCalendar => ({
        years: new Set([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028]),
        moved: new Map(Object.entries(moved) as [Day, 'off' | 'work'][]),
      }),
    )

  it('equals a count by hand, ends on a working day, and never goes back as the count grows', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), calendars, (start, count, loaded) => {
        const { day: end } = nthWorkingDayAfter(start, count, loaded)
        let counted = 0
        for (let d = addDays(start, 1); d <= end; d = addDays(d, 1)) {
          const moved = loaded.moved.get(d)
          const weekday = weekdayOf(d)
          if (moved === 'work' || (!moved && weekday !== 0 && weekday !== 6)) counted += 1
        }
        expect(counted).toBe(count)
        expect(isWorkingDay(end, loaded)).toBe(true)
        expect(nthWorkingDayAfter(start, count + 1, loaded).day > end).toBe(true)
      }),
    )
  })

  const counts = fc.integer({ min: 1, max: 60 })

  it('is undone by counting back, and counts on as one (CL-04)', () => {
    fc.assert(
      fc.property(days, counts, counts, calendars, (start, count, more, loaded) => {
        const { day: end } = nthWorkingDayAfter(start, count, loaded)
        expect(workingDaysBetween(start, end, loaded)).toBe(count)
        expect(workingDaysBetween(end, start, loaded)).toBe(-count)
        // An extension runs on from the first deadline.
        const extended = nthWorkingDayAfter(start, count + more, loaded).day
        expect(nthWorkingDayAfter(end, more, loaded).day).toBe(extended)
        expect(extended > end).toBe(true)
      }),
    )
  })

  const pauses = fc
    .array(fc.tuple(days, fc.integer({ min: -3, max: 40 })), { maxLength: 3 })
    .map((found) =>
      found.map(
        ([from, length]): Pause => ({ from, to: addDays(from, length), reason: '征求意见' }),
      ),
    )

  it('is the last day of its strip, and a pause adds exactly its working days (CL-04)', () => {
    fc.assert(
      fc.property(days, counts, calendars, pauses, (start, count, loaded, paused) => {
        const isPaused = (d: Day) => paused.some(({ from, to }) => from <= d && d <= to)
        const strip = deadlineStrip(start, count, loaded, paused)
        expect(nthWorkingDayAfter(start, count, loaded, isPaused)).toEqual({
          day: strip.dueOn,
          provisional: strip.provisional,
          uncertain: strip.days.filter((d) => d.uncertain).map((d) => d.day),
        })
        const leftOut = strip.days.filter(({ kind }) => kind === 'paused').map((d) => d.day)
        expect(leftOut.every((d) => isPaused(d) && isWorkingDay(d, loaded))).toBe(true)
        expect(nthWorkingDayAfter(start, count + leftOut.length, loaded).day).toBe(strip.dueOn)
        expect(isWorkingDay(strip.dueOn, loaded)).toBe(true)
        expect(isPaused(strip.dueOn)).toBe(false)
      }),
    )
  })
})

describe('workingDaysBetween', () => {
  it.each([
    ['2025-06-03', '2025-06-03', 0, 'the same day'],
    ['2025-06-03', '2025-06-06', 3, '还有3个工作日'],
    ['2025-06-06', '2025-06-04', -2, '逾期2个工作日'],
    ['2025-06-07', '2025-06-06', 0, 'on the Saturday after nothing is overdue yet'],
    ['2025-06-09', '2025-06-06', -1, 'on the Monday after it is one day'],
    ['2025-09-26', '2025-10-09', 4, 'a make-up Sunday counts, a holiday does not'],
  ])('from %s to %s is %i (%s)', (from, to, count) => {
    expect(workingDaysBetween(day(from), day(to), calendar)).toBe(count)
  })
})
