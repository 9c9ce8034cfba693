import { describe, expect, it } from 'vitest'
import {
  amended,
  calendarOf,
  changedDays,
  Day,
  HolidayNotice,
  holidaysOf,
  isWorkingDay,
  movedDaysOf,
  noticeWanted,
  workingDaysBetween,
} from '.'

const day = (text: string) => Day.parse(text)
const off = (first: string, last = first) => [{ first, last }]

const of2025 = HolidayNotice.parse({
  year: 2025,
  holidays: [
    { name: '元旦', off: off('2025-01-01') },
    { name: '春节', off: off('2025-01-28', '2025-02-04'), work: ['2025-01-26', '2025-02-08'] },
    { name: '清明节', off: off('2025-04-04', '2025-04-06') },
    { name: '劳动节', off: off('2025-05-01', '2025-05-05'), work: ['2025-04-27'] },
    { name: '端午节', off: off('2025-05-31', '2025-06-02') },
    {
      name: '国庆节、中秋节',
      off: off('2025-10-01', '2025-10-08'),
      work: ['2025-09-28', '2025-10-11'],
    },
  ],
})
const amending = (...holidays: object[]) =>
  HolidayNotice.parse({
    year: 2025,
    amends: true,
    documentNumber: '国办发明电〔2025〕3号',
    holidays,
  })

describe('the moved days of a notice', () => {
  it('are its days off and its make-up days, each with the name of the holiday', () => {
    const days = movedDaysOf(of2025)
    expect(days).toHaveLength(28 + 5)
    expect(days.slice(0, 2)).toEqual([
      { day: '2025-01-01', status: 'off', name: '元旦' },
      { day: '2025-01-28', status: 'off', name: '春节' },
    ])
    expect(days).toContainEqual({ day: '2025-02-08', status: 'work', name: '春节' })
  })

  it('give the holidays back, from whatever order they are kept in', () => {
    expect(holidaysOf(movedDaysOf(of2025).reverse())).toEqual(of2025.holidays)
    const apart = amending({ name: '清明节', off: [...off('2025-04-04'), ...off('2025-04-06')] })
    expect(holidaysOf(movedDaysOf(apart))).toEqual(apart.holidays)
  })
})

describe('a notice that changes a part', () => {
  it('replaces the holidays of its names, adds new ones, and keeps the others', () => {
    const notice = amending(
      { name: '劳动节', off: off('2025-05-01', '2025-05-04'), work: [] },
      { name: '抗战胜利纪念日', off: off('2025-09-03') },
    )
    const whole = amended(of2025, notice)
    expect(HolidayNotice.safeParse(whole).success).toBe(true)
    expect(whole).toMatchObject({ amends: false, documentNumber: '国办发明电〔2025〕3号' })
    expect(whole.holidays.map(({ name }) => name)).toEqual([
      '元旦',
      '春节',
      '清明节',
      '劳动节',
      '端午节',
      '抗战胜利纪念日',
      '国庆节、中秋节',
    ])
    const days = movedDaysOf(whole).map((moved) => moved.day)
    expect(days).not.toContain('2025-05-05')
    expect(days).not.toContain('2025-04-27')
  })

  it('replaces holidays taken together whatever their order, and is refused where one gets lost', () => {
    const both = amending({ name: '中秋节、国庆节', off: off('2025-10-01', '2025-10-07') })
    const names = amended(of2025, both).holidays.map(({ name }) => name)
    expect(names.at(-1)).toBe('中秋节、国庆节')
    expect(names).not.toContain('国庆节、中秋节')

    const one = amending({ name: '国庆节', off: off('2025-10-01', '2025-10-07') })
    const refused = HolidayNotice.safeParse(amended(of2025, one))
    expect(refused.error?.issues[0]?.message).toContain('没有中秋节的安排')
  })

  it('is refused as a whole where it meets a holiday that stayed', () => {
    const notice = amending({ name: '劳动节', off: off('2025-04-06', '2025-04-07') })
    expect(HolidayNotice.safeParse(amended(of2025, notice)).error?.issues[0]?.message).toContain(
      '与清明节的放假日期重叠（2025年4月6日）',
    )
  })
})

describe('the calendar of the loaded years', () => {
  it('knows status and name of each moved day', () => {
    const calendar = calendarOf([{ year: 2025, days: movedDaysOf(of2025) }])
    expect(isWorkingDay(day('2025-09-28'), calendar)).toBe(true)
    expect(isWorkingDay(day('2025-10-08'), calendar)).toBe(false)
    expect(calendar.names?.get(day('2025-10-08'))).toBe('国庆节、中秋节')
    expect(workingDaysBetween(day('2024-12-31'), day('2025-12-31'), calendar)).toBe(248)
  })

  it('takes the later year’s word on a day of December, in whatever order they are loaded', () => {
    const shared = day('2025-12-27')
    const loaded = [
      { year: 2026, days: [{ day: shared, status: 'work' as const, name: '元旦' }] },
      { year: 2025, days: [{ day: shared, status: 'off' as const, name: '别的' }] },
    ]
    expect(calendarOf(loaded).moved.get(shared)).toBe('work')
    expect(calendarOf(loaded.toReversed()).names?.get(shared)).toBe('元旦')
  })
})

describe('what a notice changes', () => {
  const none = calendarOf([])
  const loaded = calendarOf([{ year: 2025, days: movedDaysOf(of2025) }])

  it('in a year that had none: weekdays off, weekends worked, and the fixed holidays now certain', () => {
    const changes = changedDays(none, loaded)
    const find = (text: string) => changes.find((change) => change.day === text)
    expect(find('2025-01-26')).toEqual({
      day: '2025-01-26',
      from: 'off',
      to: 'work',
      name: '春节',
      provisionalBefore: true,
    })
    expect(find('2025-01-28')).toMatchObject({ from: 'work', to: 'off', provisionalBefore: true })
    expect(find('2025-01-01')).toMatchObject({ from: 'off', to: 'off', provisionalBefore: true })
    expect(find('2025-01-02')).toBeUndefined()
    expect(changes).toHaveLength(28 + 5)
    expect(changes.map((change) => change.day)).toEqual(changes.map((change) => change.day).sort())
  })

  it('in a loaded year: only the days that are other than before', () => {
    const notice = amending({ name: '劳动节', off: off('2025-05-01', '2025-05-03'), work: [] })
    const after = calendarOf([{ year: 2025, days: movedDaysOf(amended(of2025, notice)) }])
    expect(changedDays(loaded, after)).toEqual([
      { day: '2025-04-27', from: 'work', to: 'off', name: '', provisionalBefore: false },
      { day: '2025-05-05', from: 'off', to: 'work', name: '', provisionalBefore: false },
    ])
    expect(changedDays(loaded, loaded)).toEqual([])
  })

  it('includes a fixed holiday that the notice does not keep, and a day of the December before', () => {
    const days = [{ day: day('2025-12-27'), status: 'work' as const, name: '元旦' }]
    const after = calendarOf([
      { year: 2025, days: movedDaysOf(of2025) },
      { year: 2026, days },
    ])
    expect(changedDays(loaded, after)).toEqual([
      { day: '2025-12-27', from: 'off', to: 'work', name: '元旦', provisionalBefore: false },
      ...['2026-01-01', '2026-05-01', '2026-10-01', '2026-10-02'].map((fixed) => ({
        day: fixed,
        from: 'off',
        to: 'work',
        name: '',
        provisionalBefore: true,
      })),
    ])
  })
})

describe('noticeWanted', () => {
  it.each([
    ['2026-10-31', [2026], null],
    ['2026-11-01', [2026], 2027],
    ['2026-12-31', [2026, 2027], null],
    ['2027-01-01', [2026], 2027],
    ['2027-11-02', [2026, 2028], 2027],
    ['2027-01-01', [2026, 2027], null],
  ])('on %s with %j loaded is %j', (today, years, wanted) => {
    expect(noticeWanted(day(today), new Set(years))).toBe(wanted)
  })
})
