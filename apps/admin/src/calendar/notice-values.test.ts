import { HolidayNotice, parseNotice } from '@daylight/domain/calendar'
import { describe, expect, it } from 'vitest'
import { inputOf, valuesOf } from './notice-values'

const text = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：1月1日放假，与周末连休。
二、春节：2月5日至11日放假调休，共7天。2月20日（星期六）上班。
三、清明节：4月5日放假，与周末连休。
四、劳动节：5月1日至5日放假调休，共5天。5月8日（星期六）上班。
五、端午节：6月9日放假。
六、中秋节：9月15日放假。
七、国庆节：10月1日至7日放假调休，共7天。10月9日（星期六）上班。
国务院办公厅
2026年11月18日`

describe('the form of a notice', () => {
  it('gives back the notice that filled it', () => {
    const { notice, draft } = parseNotice(text)
    expect(notice).not.toBeNull()
    expect(draft && HolidayNotice.parse(inputOf(valuesOf(draft)))).toEqual(notice)
  })

  it('takes a holiday without a last day as one of a single day', () => {
    const { draft } = parseNotice(text)
    const values = draft && valuesOf(draft)
    const [newYear] = values?.holidays ?? []
    if (!values || !newYear) throw new Error('the notice was not read')
    newYear.off = [{ first: '2027-01-01', last: '' }]
    expect(inputOf(values).holidays[0]?.off).toEqual([{ first: '2027-01-01', last: '2027-01-01' }])
  })

  it('offers a place for the days that were not understood', () => {
    const { draft } = parseNotice('国务院办公厅关于2027年部分节假日安排的通知\n一、元旦：照常。')
    expect(draft && valuesOf(draft).holidays[0]?.off).toEqual([{ first: null, last: null }])
  })

  it('leaves out a year that is none, so that the sentence stands at the field', () => {
    const { draft } = parseNotice(text)
    const input = draft && inputOf({ ...valuesOf(draft), year: '27' })
    const { error } = HolidayNotice.safeParse(input)
    expect(error?.issues.map(({ path }) => path.join('.'))).toContain('year')
  })
})
