import { describe, expect, it } from 'vitest'
import { addDays, Day, dayInWords, dayOf, weekdayOf } from '.'

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
