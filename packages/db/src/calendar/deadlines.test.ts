import { Day, nthWorkingDayAfter } from '@daylight/domain/calendar'
import { describe, expect, it } from 'vitest'
import { workCalendar } from '.'

const due = (start: string, count: number) =>
  nthWorkingDayAfter(Day.parse(start), count, workCalendar)

describe('deadlines on the State Council’s calendar, the day of receipt not counted (民法典§201)', () => {
  it.each([
    ['a court’s own count', '2022-09-30', 20, '2022-11-02'],
    ['over 国庆节 2018', '2018-09-28', 20, '2018-10-31'],
    ['over the year’s end, with 29 December worked', '2018-12-24', 20, '2019-01-22'],
    ['over the prolonged 春节 of 2020', '2020-01-23', 20, '2020-02-28'],
    ['from a Saturday', '2022-01-15', 20, '2022-02-16'],
    ['over 春节 2024', '2024-02-09', 20, '2024-03-14'],
    ['over 中秋节 and 国庆节 2024', '2024-09-13', 20, '2024-10-17'],
    ['over 春节 2025', '2025-01-24', 20, '2025-02-27'],
    ['over 国庆节 2025', '2025-09-26', 20, '2025-10-30'],
    ['the same, extended', '2025-09-26', 40, '2025-11-27'],
    ['over 春节 2026', '2026-02-13', 20, '2026-03-19'],
    ['a notice of correction', '2026-09-18', 7, '2026-09-29'],
    ['over 中秋节 and 国庆节 2026', '2026-09-18', 20, '2026-10-22'],
    ['the same, extended', '2026-09-18', 40, '2026-11-19'],
    ['to the end of the loaded years', '2026-11-23', 20, '2026-12-21'],
  ])('%s: %s + %i = %s', (_, start, count, expected) => {
    expect(due(start, count)).toMatchObject({ day: expected, provisional: false })
  })

  it('before the loaded years a count is right where no holiday lies in it, and marked all the same', () => {
    expect(due('2017-06-19', 15)).toMatchObject({ day: '2017-07-10', provisional: true })
  })

  it('an arrival after 3 December 2026 is due in a year whose notice is not out: marked, New Year’s Day not counted', () => {
    expect(due('2026-12-03', 20)).toMatchObject({ day: '2026-12-31', provisional: false })
    const counted = due('2026-12-15', 20)
    // Counting New Year’s Day as a working day would give 12 January.
    expect(counted.day).toBe('2027-01-13')
    expect(counted.provisional).toBe(true)
    expect(counted.uncertain[0]).toBe('2027-01-01')
  })
})
