import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, Day, isWorkingDay, nthWorkingDayAfter, type WorkCalendar, weekdayOf } from '.'

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
})
