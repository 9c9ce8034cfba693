import { describe, expect, it } from 'vitest'
import { addDays, Day, dayInWords, dayOf, daysFrom, isWeekend, lengthInDays, weekdayOf } from '.'

describe('a day', () => {
  it.each(['2018-02-30', '0000-01-01x', '2018-13-01', '2018-1-1', '2019-02-29', ''])(
    'refuses %s in words',
    (text) => {
      expect(Day.safeParse(text).error?.issues[0]?.message).toContain('真实存在的日期')
    },
  )

  it('is that of China, whatever the instant’s zone', () => {
    expect(dayOf(new Date('2018-12-31T15:59:59Z'))).toBe('2018-12-31')
    expect(dayOf(new Date('2018-12-31T16:00:00Z'))).toBe('2019-01-01')
  })

  it.each([
    ['2025-12-31T15:59:59.999Z', '2025-12-31', 'the last instant of a year'],
    ['2025-12-31T16:00:00Z', '2026-01-01', 'the first instant of the next'],
    ['2024-02-28T16:00:00Z', '2024-02-29', 'a leap day'],
    ['2024-02-29T15:59:59Z', '2024-02-29', 'the end of a leap day'],
    ['2024-02-29T16:00:00Z', '2024-03-01', 'the day after a leap day'],
    ['2026-02-28T16:00:00Z', '2026-03-01', 'no leap day'],
    ['2028-02-29T00:00:00Z', '2028-02-29', 'a leap day at Greenwich'],
    ['2025-03-09T07:00:00Z', '2025-03-09', 'the hour that New York leaves out'],
    ['2025-11-02T06:00:00Z', '2025-11-02', 'the hour that New York has twice'],
  ])('begins at midnight in China: %s is %s (%s; CL-01)', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day)
  })

  it('ends one second before 16:00 at Greenwich, on every day of ten years (CL-01)', () => {
    for (const day of daysFrom(Day.parse('2018-01-01'), Day.parse('2028-12-31'))) {
      expect(dayOf(new Date(`${day}T15:59:59Z`))).toBe(day)
      expect(dayOf(new Date(`${day}T16:00:00Z`))).toBe(addDays(day, 1))
    }
  })

  it('is one of a run that includes both ends', () => {
    const run = daysFrom(Day.parse('2018-12-30'), Day.parse('2019-01-02'))
    expect(run).toEqual(['2018-12-30', '2018-12-31', '2019-01-01', '2019-01-02'])
    expect(lengthInDays(Day.parse('2018-12-30'), Day.parse('2019-01-02'))).toBe(4)
    expect(daysFrom(Day.parse('2019-01-02'), Day.parse('2019-01-01'))).toEqual([])
  })

  it('is of the weekend on Saturday and Sunday', () => {
    const week = daysFrom(Day.parse('2026-11-16'), Day.parse('2026-11-22'))
    expect(week.filter(isWeekend)).toEqual(['2026-11-21', '2026-11-22'])
  })

  it('adds over months, leap days and years', () => {
    expect(addDays(Day.parse('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(Day.parse('2018-12-31'), 1)).toBe('2019-01-01')
    expect(addDays(Day.parse('2018-01-01'), -1)).toBe('2017-12-31')
    expect(weekdayOf(Day.parse('2018-12-24'))).toBe(1)
  })

  it('is written with Arabic digits and no leading zero (GB/T 9704)', () => {
    expect(dayInWords(Day.parse('2018-06-01'))).toBe('2018年6月1日')
  })
})
