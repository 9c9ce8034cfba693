import { describe, expect, it } from 'vitest'
import { Day } from '../calendar'
import { goesAlong, rolesHandedOver } from './handover'

const today = Day.parse('2018-12-31')
const on = Day.parse('2018-11-23')
const [agencyId, postId, otherPost] = ['town', 'post', 'other']

type Given = { startedOn?: string; endedOn?: string | null; postId?: string | null }
const role = (id: string, personId: string, given: Given = {}) => ({
  id,
  personId,
  agencyId,
  role: 'clerk' as const,
  startedOn: '2010-01-01',
  endedOn: null,
  postId,
  ...given,
})
const clerk = (startedOn: string, endedOn: string | null = null) => ({
  agencyId,
  role: 'clerk',
  startedOn,
  endedOn,
})
const handOver = (
  ofPost: readonly ReturnType<typeof role>[],
  ofReceiver: readonly ReturnType<typeof role>[] = [],
  day = on,
) => rolesHandedOver({ ofPost, ofReceiver }, { postId, toPersonId: 'b', on: day }, today)

describe('rolesHandedOver: who gives the post up', () => {
  it.each([
    ['before that day', {}, { ended: [{ id: 'a', endedOn: '2018-11-22' }] }, clerk('2018-11-23')],
    [
      'on that day, and was in force for weeks',
      { startedOn: '2018-11-23' },
      { ended: [{ id: 'a', endedOn: '2018-12-30' }] },
      clerk('2018-11-23'),
    ],
    [
      'after that day',
      { startedOn: '2018-12-01' },
      { ended: [{ id: 'a', endedOn: '2018-12-30' }] },
      clerk('2018-12-01'),
    ],
    ['today', { startedOn: '2018-12-31' }, { removed: ['a'] }, clerk('2018-12-31')],
    [
      'before, with an end to come',
      { endedOn: '2019-06-30' },
      { ended: [{ id: 'a', endedOn: '2018-11-22' }] },
      clerk('2018-11-23', '2019-06-30'),
    ],
  ])('loses a role that began %s; the receiver has it', (_, given, changes, expected) => {
    expect(handOver([role('a', 'a', given)])).toEqual({
      ended: [],
      removed: [],
      ...changes,
      given: [expected],
    })
  })

  it('keeps what was over before that day, or began after it and is over', () => {
    const over = [
      role('a', 'a', { endedOn: '2018-11-22' }),
      role('c', 'a', { startedOn: '2018-11-23', endedOn: '2018-12-30' }),
    ]
    expect(handOver(over)).toEqual({ ended: [], removed: [], given: [] })
    expect(over.filter((one) => goesAlong(one, on, today))).toEqual([])
  })

  it('gives one role to the receiver where two had it', () => {
    const two = [
      role('a', 'a', { endedOn: '2018-12-15' }),
      role('c', 'c', { startedOn: '2018-12-01' }),
    ]
    expect(handOver(two).given).toEqual([clerk('2018-11-23')])
  })
})

describe('rolesHandedOver: the receiver', () => {
  const of = (...ofReceiver: readonly ReturnType<typeof role>[]) => {
    const { ended, removed, given } = handOver([role('a', 'a')], ofReceiver)
    return { ended: ended.filter(({ id }) => id !== 'a'), removed, given }
  }

  it('has a role without a post from then on with it, and not twice', () => {
    expect(of(role('b', 'b', { postId: null }))).toEqual({
      ended: [{ id: 'b', endedOn: '2018-11-22' }],
      removed: [],
      given: [clerk('2018-11-23')],
    })
    expect(of(role('b', 'b', { postId: null, startedOn: '2018-12-01' }))).toEqual({
      ended: [],
      removed: ['b'],
      given: [clerk('2018-11-23')],
    })
  })

  it('serves with a role that lasts as long as the longer of the two', () => {
    for (const endedOn of ['2018-12-15', '2019-06-30'])
      expect(of(role('b', 'b', { postId: null, endedOn })).given).toEqual([clerk('2018-11-23')])
    const going = [role('a', 'a', { endedOn: '2019-06-30' })]
    expect(handOver(going, [role('b', 'b', { postId: null })]).given).toEqual([clerk('2018-11-23')])
  })

  it('keeps the history of a role that was over', () => {
    expect(of(role('b', 'b', { postId: null, endedOn: '2018-11-22' }))).toEqual({
      ended: [],
      removed: [],
      given: [clerk('2018-11-23')],
    })
  })

  it('keeps a role with the post as it is where it lasts, and gets a longer one where it does not', () => {
    expect(of(role('b', 'b'))).toEqual({ ended: [], removed: [], given: [] })
    expect(of(role('b', 'b', { endedOn: '2019-06-30' }))).toEqual({
      ended: [{ id: 'b', endedOn: '2018-11-22' }],
      removed: [],
      given: [clerk('2018-11-23')],
    })
  })

  it('keeps a role with another post, which goes its own way', () => {
    expect(of(role('b', 'b', { postId: otherPost }))).toEqual({
      ended: [],
      removed: [],
      given: [clerk('2018-11-23')],
    })
    expect(of(role('b', 'b', { postId: otherPost, startedOn: '2018-11-23' })).given).toEqual([
      clerk('2018-11-24'),
    ])
  })

  it('gets none beside one with another post where no day is left for it: none begins tomorrow', () => {
    const beside = (startedOn: string) => [role('b', 'b', { postId: otherPost, startedOn })]
    const ending = [role('a', 'a', { endedOn: '2018-11-23' })]
    expect(handOver(ending, beside('2018-11-23')).given).toEqual([])
    expect(handOver([role('a', 'a')], beside(today), today).given).toEqual([])
  })
})
