import { expect, test } from 'vitest'
import { layTable } from './table-layout'

test('a short column is as wide as it needs, a long one takes the rest', () => {
  const cell = (text: string) => [{ text }]
  const { columns, whole, wholeRows } = layTable({
    type: 'table',
    caption: '',
    columns: ['序号', '单位', '备注'],
    rows: [[cell('1'), cell('第1村民委员会'), cell('很长的说明'.repeat(100))]],
  })
  const [number, agencyColumn, remark] = columns.map(({ share }) => share * (442 / 12))
  expect(number).toBeCloseTo(3.4)
  expect(agencyColumn).toBeCloseTo(7.9)
  expect(remark).toBeGreaterThan(20)
  expect(columns.map(({ centred }) => centred)).toEqual([true, false, false])
  expect([whole, wholeRows]).toEqual([false, [false]])
})
