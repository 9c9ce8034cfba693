import { expect, it } from 'vitest'
import { Day, deadlineStrip, stripKindNames, type WorkCalendar, weekdayNames } from '.'

const day = (text: string) => Day.parse(text)
const moved = [
  ['2025-09-28', 'work'],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((date) => [`2025-10-0${date}`, 'off'] as const),
  ['2025-10-11', 'work'],
] as const
const calendar: WorkCalendar = {
  years: new Set([2025]),
  moved: new Map(moved.map(([text, status]) => [day(text), status])),
  names: new Map(moved.map(([text]) => [day(text), '国庆节、中秋节'])),
}

/** A strip as a person reads it. */
const read = (...[start, count, pauses]: [string, number, Parameters<typeof deadlineStrip>[3]?]) =>
  deadlineStrip(day(start), count, calendar, pauses).days.map(
    ({ day: date, weekday, kind, number, name, uncertain }) =>
      [
        date.slice(5),
        weekdayNames[weekday],
        stripKindNames[kind],
        number,
        name,
        uncertain && '暂定',
      ]
        .filter(Boolean)
        .join(' '),
  )

it('tells of every day whether it counts, and why not', () => {
  expect(read('2025-09-26', 4)).toEqual([
    '09-26 周五 当日不计入',
    '09-27 周六 周末',
    '09-28 周日 调休上班 1 国庆节、中秋节',
    '09-29 周一 工作日 2',
    '09-30 周二 工作日 3',
    '10-01 周三 放假 国庆节、中秋节',
    '10-02 周四 放假 国庆节、中秋节',
    '10-03 周五 放假 国庆节、中秋节',
    '10-04 周六 放假 国庆节、中秋节',
    '10-05 周日 放假 国庆节、中秋节',
    '10-06 周一 放假 国庆节、中秋节',
    '10-07 周二 放假 国庆节、中秋节',
    '10-08 周三 放假 国庆节、中秋节',
    '10-09 周四 工作日 4',
  ])
})

it('names the reason of a pause at its working days; rest days stay rest days', () => {
  const pause = { from: day('2025-06-05'), to: day('2025-06-09'), reason: '征求第三方意见' }
  expect(read('2025-06-03', 2, [pause])).toEqual([
    '06-03 周二 当日不计入',
    '06-04 周三 工作日 1',
    '06-05 周四 不计入期限 征求第三方意见',
    '06-06 周五 不计入期限 征求第三方意见',
    '06-07 周六 周末',
    '06-08 周日 周末',
    '06-09 周一 不计入期限 征求第三方意见',
    '06-10 周二 工作日 2',
  ])
})

it('leaves out a make-up day within a pause as well', () => {
  const pause = { from: day('2025-09-28'), to: day('2025-09-28'), reason: '征求意见' }
  expect(read('2025-09-27', 1, [pause])).toEqual([
    '09-27 周六 当日不计入',
    '09-28 周日 不计入期限 征求意见',
    '09-29 周一 工作日 1',
  ])
})

it('marks the days of a year whose notice is not loaded, and names the fixed holiday', () => {
  expect(read('2025-12-30', 3)).toEqual([
    '12-30 周二 当日不计入',
    '12-31 周三 工作日 1',
    '01-01 周四 放假 元旦 暂定',
    '01-02 周五 工作日 2 暂定',
    '01-03 周六 周末 暂定',
    '01-04 周日 周末 暂定',
    '01-05 周一 工作日 3 暂定',
  ])
  const strip = deadlineStrip(day('2025-12-30'), 3, calendar)
  expect(strip).toMatchObject({ start: '2025-12-30', dueOn: '2026-01-05', provisional: true })
})

it('of no days ends where it starts', () => {
  expect(deadlineStrip(day('2025-06-07'), 0, calendar)).toMatchObject({
    dueOn: '2025-06-07',
    provisional: false,
    days: [{ kind: 'start' }],
  })
})
