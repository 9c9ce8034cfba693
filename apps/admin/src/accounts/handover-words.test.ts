import { Day } from '@daylight/domain/calendar'
import { describe, expect, it } from 'vitest'
import { type Handover, handoverInWords } from './handover-words'

const handover: Handover = {
  post: '信息员',
  on: Day.parse('2026-11-23'),
  today: Day.parse('2026-11-25'),
  from: '甲',
  to: '乙',
  roles: ['clerk'],
  held: [],
}

describe('handoverInWords', () => {
  it('says who serves from when, until when the other does, and what goes along', () => {
    expect(handoverInWords(handover)).toBe(
      '11月23日起由乙担任信息员；甲的任职到11月22日为止；随岗位转移的角色：经办人。岗位名下的栏目、查阅点和申请不变。',
    )
  })

  it('names the year of a day that is not in this one', () => {
    const across = { ...handover, on: Day.parse('2026-01-01') }
    expect(handoverInWords(across)).toContain('1月1日起由乙')
    expect(handoverInWords(across)).toContain('到2025年12月31日为止')
  })

  it('says that no role goes with the post, and that the one before has no account', () => {
    const sentence = handoverInWords({ ...handover, from: null, roles: [] })
    expect(sentence).toContain('现任人员的任职到11月22日为止；没有随岗位转移的角色。')
  })

  it('says that what the receiver has already goes with the post from now on', () => {
    const sentence = handoverInWords({ ...handover, roles: ['clerk', 'head'], held: ['head'] })
    expect(sentence).toContain('经办人、负责人（乙已有的负责人此后随岗位，不重复任用）。')
  })
})
