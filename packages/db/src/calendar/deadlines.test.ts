import { spawnSync } from 'node:child_process'
import {
  addDays,
  Day,
  dayOf,
  daysFrom,
  deadlineStrip,
  isWorkingDay,
  nthWorkingDayAfter,
  type WorkCalendar,
  workingDaysBetween,
} from '@daylight/domain/calendar'
import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workCalendar } from '.'

const due = (start: string, count: number) =>
  nthWorkingDayAfter(Day.parse(start), count, workCalendar)

const vectors = [
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
] as const

describe('deadlines on the State Council’s calendar, the day of receipt not counted (民法典§201)', () => {
  it.each(vectors)('%s: %s + %i = %s', (_, start, count, expected) => {
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

const run = fc.record({
  start: fc
    .integer({ min: 0, max: 365 * 9 + 1 })
    .map((after) => addDays(Day.parse('2018-01-01'), after)),
  count: fc.integer({ min: 1, max: 60 }),
})

describe('a count on the loaded calendar', () => {
  it('equals a count day by day on another calendar’s working days, from 2018 to 2026 (CL-04)', () => {
    fc.assert(
      fc.property(run, ({ start, count }) => {
        const { day: end } = due(start, count)
        if (end > '2026-12-31') return
        let left = count
        const at = new Date(`${start}T12:00:00Z`)
        while (left > 0) {
          at.setUTCDate(at.getUTCDate() + 1)
          if (chineseDays.isWorkday(at.toISOString().slice(0, 10))) left -= 1
        }
        expect(end).toBe(at.toISOString().slice(0, 10))
      }),
      { numRuns: 400 },
    )
  })

  it('from days all over the nine years is undone by counting back (CL-04)', () => {
    // Four and seven share no factor, so that every weekday has its turn.
    const starts = daysFrom(Day.parse('2018-01-01'), Day.parse('2026-11-23'))
    for (const start of starts.filter((_, at) => at % 4 === 0)) {
      const end = due(start, 20).day
      expect(workingDaysBetween(start, end, workCalendar)).toBe(20)
      expect(workingDaysBetween(end, start, workCalendar)).toBe(-20)
      expect(isWorkingDay(end, workCalendar)).toBe(true)
    }
  })

  it('is marked wherever it runs into a year that is not loaded, and only there (CL-03)', () => {
    const loadable = fc.subarray([...workCalendar.years])
    fc.assert(
      fc.property(run, loadable, ({ start, count }, years) => {
        const moved = [...workCalendar.moved].filter(([day]) =>
          years.includes(Number(day.slice(0, 4))),
        )
        const calendar: WorkCalendar = { years: new Set(years), moved: new Map(moved) }
        const counted = nthWorkingDayAfter(start, count, calendar)
        const unloaded = daysFrom(addDays(start, 1), counted.day).filter(
          (day) => !years.includes(Number(day.slice(0, 4))),
        )
        expect(counted.uncertain).toEqual(unloaded)
        expect(counted.provisional).toBe(unloaded.length > 0)

        const strip = deadlineStrip(start, count, calendar)
        expect(strip).toMatchObject({ dueOn: counted.day, provisional: counted.provisional })
        expect(strip.days.filter(({ uncertain }) => uncertain).map(({ day }) => day)).toEqual(
          unloaded,
        )
      }),
      { numRuns: 200 },
    )
  })
})

const inEveryZone = [
  ...vectors,
  ['before the loaded years', '2017-06-19', 15, '2017-07-10'],
] as const
const instants = [
  '2025-12-31T15:59:59Z',
  '2025-12-31T16:00:00Z',
  '2024-02-28T16:00:00Z',
  '2028-02-29T15:59:59Z',
  '2025-03-09T07:00:00Z',
  '2025-11-02T06:00:00Z',
  '2026-06-30T23:59:59Z',
]

/** What a process in that time zone makes of the instants and the vectors. */
function saidIn(zone: string): unknown {
  const script = `
    import { Day, dayOf, nthWorkingDayAfter, weekdayOf } from '@daylight/domain/calendar'
    import { workCalendar } from '@daylight/db/calendar'
    const due = ([, start, count]) => nthWorkingDayAfter(Day.parse(start), count, workCalendar).day
    console.log(JSON.stringify({
      zone: new Date(2026, 0, 1).getTimezoneOffset(),
      days: ${JSON.stringify(instants)}.map((instant) => dayOf(new Date(instant))),
      due: ${JSON.stringify(inEveryZone)}.map(due),
      weekday: weekdayOf(Day.parse('2026-11-22')),
    }))`
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
    },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

it.each([
  ['UTC', 0],
  ['America/New_York', 300],
  ['Asia/Shanghai', -480],
  ['Pacific/Kiritimati', -840],
])('days and deadlines are the same on a machine in %s (CL-02)', (zone, offset) => {
  expect(saidIn(zone)).toEqual({
    zone: offset,
    days: instants.map((instant) => dayOf(new Date(instant))),
    due: inEveryZone.map(([, , , expected]) => expected),
    weekday: 0,
  })
})
