import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Day, type WorkCalendar } from '../calendar'
import { type DeskThing, deskKinds, inOrder, isSeason, seasonYear, stateOf, thingOf } from '.'

const day = (text: string) => Day.parse(text)
const calendar: WorkCalendar = { years: new Set([2026]), moved: new Map() }
const today = day('2026-11-20') // a Friday

const found = (rest = {}) => ({ id: 'a', title: '某件', note: '', day: null, to: '/', ...rest })
const state = (on: string | null, rest = {}) =>
  stateOf(found({ day: on && day(on), ...rest }), today, calendar)

describe('the state of a thing to do', () => {
  it.each([
    ['2026-11-20', 'soon', '今天到期'],
    ['2026-11-27', 'soon', '还有5个工作日'],
    ['2026-11-30', 'in_time', '还有6个工作日'],
    ['2026-11-19', 'overdue', '逾期1个工作日'],
    ['2026-11-13', 'overdue', '逾期5个工作日'],
  ])('%s is %s: %s', (on, is, text) => {
    expect(state(on)).toEqual({ state: is, stateText: text })
  })

  it('is overdue by a day at least, also when only a weekend lies between', () => {
    expect(stateOf(found({ day: day('2026-11-20') }), day('2026-11-21'), calendar)).toEqual({
      state: 'overdue',
      stateText: '逾期1个工作日',
    })
  })

  it('is not due today on the weekend before a due day that is no working day', () => {
    expect(stateOf(found({ day: day('2026-11-22') }), day('2026-11-21'), calendar)).toEqual({
      state: 'soon',
      stateText: '到期前没有工作日了',
    })
  })

  it('says that a day is provisional', () => {
    expect(state('2027-01-15', { provisional: true })).toMatchObject({
      state: 'provisional',
      stateText: expect.stringMatching(/^还有\d+个工作日（暂定）$/),
    })
  })

  it('waits where no day is set', () => {
    expect(state(null)).toEqual({ state: 'waiting', stateText: '待办' })
  })
})

describe('the order', () => {
  const thing = (kind: keyof typeof deskKinds, on: string | null, id = `${kind}${on}`) =>
    thingOf(kind, found({ id, day: on && day(on) }), today, calendar)

  it('puts an overdue statutory period first, then the risk, then the day', () => {
    const things = [
      thing('jobs.failed', null),
      thing('calendar.notice-wanted', '2026-11-01'),
      thing('disclosures.due', '2026-12-25'),
      thing('disclosures.due', '2026-11-02'),
      thing('reports.due', '2026-11-01'),
      thing('disclosures.due', '2026-11-24'),
    ]
    expect(inOrder(things).map(({ kind, day: on }) => [kind, on])).toEqual([
      ['reports.due', '2026-11-01'],
      ['disclosures.due', '2026-11-02'],
      ['disclosures.due', '2026-11-24'],
      ['disclosures.due', '2026-12-25'],
      ['calendar.notice-wanted', '2026-11-01'],
      ['jobs.failed', null],
    ])
  })

  it('within a risk asks for the day alone, also where that is provisional', () => {
    const in2027 = thingOf(
      'disclosures.due',
      found({ id: 'far', day: day('2027-11-20'), provisional: true }),
      today,
      calendar,
    )
    const near = thing('disclosures.due', '2026-12-10')
    expect(inOrder([in2027, near])).toEqual([near, in2027])
  })

  it('puts what has no day behind what is due soon, and before what is still far off', () => {
    const things = [
      thing('disclosures.due', '2027-11-20'),
      thing('disclosures.due', '2026-11-30'),
      thing('calendar.deadlines-moved', null),
      thing('disclosures.due', '2026-11-27'),
      thing('disclosures.due', '2026-11-19'),
    ]
    expect(inOrder(things).map(({ day: on }) => on)).toEqual([
      '2026-11-19',
      '2026-11-27',
      null,
      '2026-11-30',
      '2027-11-20',
    ])
  })

  it('is the same however the things come', () => {
    const all: DeskThing[] = (Object.keys(deskKinds) as (keyof typeof deskKinds)[]).flatMap(
      (kind) => ['2026-11-01', '2026-11-30', null].map((on) => thing(kind, on)),
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(inOrder(shuffled)).toEqual(inOrder(all))
      }),
    )
  })
})

describe('the season of the yearly report', () => {
  it.each([
    ['2026-11-30', false, 2025],
    ['2026-12-01', true, 2026],
    ['2027-01-31', true, 2026],
    ['2027-02-01', false, 2026],
  ])('on %s: %s, about %i', (on, is, year) => {
    expect(isSeason(day(on))).toBe(is)
    expect(seasonYear(day(on))).toBe(year)
  })
})
