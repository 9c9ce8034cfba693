import { calendarOf, Day } from '@daylight/domain/calendar'
import { describe, expect, it } from 'vitest'
import { countOf, monthsOf } from './year-days'

const day = (text: string) => Day.parse(text)
const loaded = calendarOf([
  {
    year: 2027,
    days: [
      { day: day('2027-02-05'), status: 'off', name: '春节' },
      { day: day('2027-02-06'), status: 'off', name: '春节' },
      { day: day('2027-02-20'), status: 'work', name: '春节' },
    ],
  },
])
const cellOf = (text: string, calendar = loaded) =>
  monthsOf(2027, calendar)
    .flatMap(({ weeks }) => weeks.flat())
    .find((cell) => cell?.day === text)

describe('a year on the wall', () => {
  it('has each day of the year once, in weeks of seven that begin on Monday', () => {
    const months = monthsOf(2027, loaded)
    const cells = months.flatMap(({ weeks }) => weeks.flat()).filter((cell) => cell !== null)
    expect(cells).toHaveLength(365)
    expect(new Set(cells.map((cell) => cell.day)).size).toBe(365)
    expect(months.every(({ weeks }) => weeks.every((week) => week.length === 7))).toBe(true)
    // 2027-01-01 is a Friday: four places stay empty before it.
    expect(months[0]?.weeks[0]?.map((cell) => cell?.date ?? 0)).toEqual([0, 0, 0, 0, 1, 2, 3])
    // 2027-02-01 is a Monday, and February fills four weeks.
    expect(months[1]?.weeks).toHaveLength(4)
  })

  it('tells a day off for a holiday from a weekend, also where the holiday falls on one', () => {
    expect(cellOf('2027-02-05')).toMatchObject({ kind: 'holiday', name: '春节' })
    expect(cellOf('2027-02-06')).toMatchObject({ kind: 'holiday', name: '春节' })
    expect(cellOf('2027-02-07')).toMatchObject({ kind: 'weekend', name: '' })
    expect(cellOf('2027-02-20')).toMatchObject({ kind: 'make_up', name: '春节' })
    expect(cellOf('2027-02-08')).toMatchObject({ kind: 'work' })
  })

  it('takes the fixed holidays alone where the notice of the year is not loaded', () => {
    const none = calendarOf([])
    expect(cellOf('2027-10-01', none)).toMatchObject({ kind: 'holiday', name: '国庆节' })
    expect(cellOf('2027-02-05', none)).toMatchObject({ kind: 'work' })
    expect(cellOf('2027-10-01')).toMatchObject({ kind: 'work' })
  })

  it('counts the working days: 261 weekdays of 2027, one of them off, one weekend day worked', () => {
    expect(countOf(monthsOf(2027, loaded), 'work', 'make_up')).toBe(261)
    expect(countOf(monthsOf(2027, loaded), 'make_up')).toBe(1)
  })
})
