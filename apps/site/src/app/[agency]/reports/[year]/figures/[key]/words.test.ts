import type { Day } from '@daylight/domain/calendar'
import { expect, test } from 'vitest'
import { entriesBefore, lawInWords, reachOf, shareName, spanOf } from './words'

const figure = {
  measure: 'disclosures.published',
  basis: 'cumulative' as const,
  label: '主动公开政府信息数',
  unit: '条',
  definition: '',
  law: '',
  year: 2018,
  asOf: '2018-12-24' as Day,
  value: 552,
  opening: {
    measure: 'disclosures.published',
    day: '2017-12-31' as Day,
    value: 368,
    source: '',
    note: '',
  },
  entries: { rows: [], next: null },
}

test('a law reads as a citizen knows it', () => {
  expect(lawInWords('条例§19、§20；国办发〔2014〕32号')).toBe(
    '《中华人民共和国政府信息公开条例》第19条、第20条；国办发〔2014〕32号',
  )
  expect(lawInWords('党政机关公文处理工作条例§8')).toBe('《党政机关公文处理工作条例》第8条')
  expect(lawInWords('条例§33(2)')).toBe('《中华人民共和国政府信息公开条例》第33条第2款')
})

test('the entries of a cumulative number begin on the day after its opening; the number reaches to the cut-off day', () => {
  expect(spanOf(figure)).toBe('2018年1月1日至2018年12月24日')
  expect(reachOf(figure)).toBe('截至2018年12月24日')
  expect(reachOf({ ...figure, basis: 'year' })).toBe('2018年1月1日至2018年12月24日')
})

test('two shares of the same measures on different bases have different names', () => {
  const part = { ...figure, measure: 'disclosures.posted.on-website', label: '网上公开数' }
  const inYear = { ...figure, basis: 'year' as const }
  expect(shareName(part, figure)).not.toBe(shareName({ ...part, basis: 'year' }, inYear))
  expect(shareName(inYear, figure)).toBe('主动公开政府信息数：本年发生占累计至截止日的比例')
})

test('a cursor that is none of ours begins the list anew', () => {
  expect(['100', undefined, 'zzz', '-1'].map(entriesBefore)).toEqual([100, 0, 0, 0])
})
