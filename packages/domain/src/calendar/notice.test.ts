import { describe, expect, it } from 'vitest'
import { sentencesByField } from '../entry'
import { HolidayNotice, type NoticeDraft } from '.'

const off = (first: string, last = first) => [{ first, last }]

const complete: NoticeDraft = {
  year: 2026,
  documentNumber: '国办发明电〔2025〕7号',
  issuedOn: '2025-11-04',
  holidays: [
    { name: '元旦', off: off('2026-01-01', '2026-01-03'), work: ['2026-01-04'] },
    { name: '春节', off: off('2026-02-15', '2026-02-23'), work: ['2026-02-14', '2026-02-28'] },
    { name: '清明节', off: off('2026-04-04', '2026-04-06') },
    { name: '劳动节', off: off('2026-05-01', '2026-05-05'), work: ['2026-05-09'] },
    { name: '端午节', off: off('2026-06-19', '2026-06-21') },
    { name: '中秋节', off: off('2026-09-25', '2026-09-27') },
    { name: '国庆节', off: off('2026-10-01', '2026-10-07'), work: ['2026-09-20', '2026-10-10'] },
  ],
}
const [newYear, spring, ...others] = complete.holidays

const refused = (change: object) => {
  const { error } = HolidayNotice.safeParse({ ...complete, ...change })
  return error ? sentencesByField(error) : {}
}
/** What is refused when 春节 is so. */
const refusedSpring = (change: object) =>
  refused({ holidays: [newYear, { ...spring, ...change }, ...others] })

describe('a notice', () => {
  it('is taken when it is complete', () => {
    expect(refused({})).toEqual({})
    expect(refused({ documentNumber: '', issuedOn: null })).toEqual({})
  })

  it('may rule days of the December before, and no other days outside its year', () => {
    const with2025 = (first: string, work: string) =>
      refused({
        holidays: [
          { name: '元旦', off: off(first, '2026-01-01'), work: [work] },
          spring,
          ...others,
        ],
      })
    expect(with2025('2025-12-31', '2025-12-28')).toEqual({})
    expect(with2025('2025-11-30', '2025-12-28')).toEqual({
      'holidays.0.off.0.first': '2026年的通知只安排2026年和2025年12月的日子，请核对年份。',
    })
    expect(with2025('2025-12-31', '2025-11-30')).toEqual({
      'holidays.0.work.0': '2026年的通知只安排2026年和2025年12月的日子，请核对年份。',
    })
    const next = '2026年的通知只安排2026年和2025年12月的日子，请核对年份。'
    expect(refusedSpring({ off: off('2026-12-31', '2027-01-02') })).toEqual({
      'holidays.1.off.0.last': next,
    })
  })

  it('never ends a holiday before it begins, nor gives more than 15 days', () => {
    expect(refusedSpring({ off: off('2026-02-23', '2026-02-15') })).toEqual({
      'holidays.1.off.0.last': '放假的最后一天不能早于第一天。',
    })
    expect(refusedSpring({ off: off('2026-03-01', '2026-03-15') })).toEqual({})
    expect(refusedSpring({ off: off('2026-03-01', '2026-03-16') })).toEqual({
      'holidays.1.off.0.last': '一次放假不会超过15天，请核对日期。',
    })
  })

  it('never gives a day twice: off and worked, off for two holidays, worked for two', () => {
    expect(refusedSpring({ work: ['2026-02-14', '2026-02-15'] })).toEqual({
      'holidays.1.work.1': '2026年2月15日既放假又上班，请核对。',
    })
    expect(refusedSpring({ work: ['2026-04-05'] })).toEqual({
      'holidays.1.work.0': '2026年4月5日既放假又上班，请核对。',
    })
    expect(refusedSpring({ off: off('2026-01-03', '2026-01-04'), work: [] })).toMatchObject({
      'holidays.1.off.0.first': '与元旦的放假日期重叠（2026年1月3日）。',
    })
    expect(refusedSpring({ work: ['2026-02-14', '2026-01-04'] })).toEqual({
      'holidays.1.work.1': '2026年1月4日已经列为元旦的调休上班日。',
    })
    expect(refusedSpring({ work: ['2026-02-14', '2026-02-14'] })).toEqual({
      'holidays.1.work.1': '2026年2月14日已经列为春节的调休上班日。',
    })
  })

  it('takes make-up days from weekends only', () => {
    expect(refusedSpring({ work: ['2026-02-13'] })).toEqual({
      'holidays.1.work.0': '调休上班日应当是周六或周日，2026年2月13日是周五。',
    })
  })

  it('names the days off of every holiday, and no holiday twice', () => {
    expect(refusedSpring({ off: [] })).toEqual({ 'holidays.1.off': '请填写放假日期。' })
    expect(refusedSpring({ name: '元旦' })).toMatchObject({
      'holidays.1.name': '“元旦”填写了两次，请合为一项。',
    })
    expect(refusedSpring({ name: '' })['holidays.1.name']).toBe('请填写节日名称。')
    expect(refusedSpring({ name: '节'.repeat(21) })['holidays.1.name']).toContain('不能超过20个字')
  })

  it('has all seven statutory holidays, which may be taken together', () => {
    expect(refused({ holidays: [newYear, spring, ...others.slice(0, 3)] })).toEqual({
      holidays:
        '没有中秋节、国庆节的安排；如果通知只调整部分节日，请注明是调整通知，并写全一起放假的节日。',
    })
    const together = { name: '国庆节、中秋节', off: off('2026-10-01', '2026-10-08') }
    expect(refused({ holidays: [newYear, spring, ...others.slice(0, 3), together] })).toEqual({})
  })

  it.each([
    [0, off('2026-02-01'), '元旦的放假日期应当包括2026年1月1日，请核对。'],
    [3, off('2026-05-02', '2026-05-05'), '劳动节的放假日期应当包括2026年5月1日，请核对。'],
    [
      6,
      off('2026-10-03', '2026-10-07'),
      '国庆节的放假日期应当包括2026年10月1日、2026年10月2日，请核对。',
    ],
  ])(
    'gives the days off that the law fixes, or is refused at the holiday',
    (index, days, sentence) => {
      const holidays = complete.holidays.map((holiday, place) =>
        place === index ? { ...holiday, off: days, work: [] } : holiday,
      )
      expect(refused({ holidays })).toEqual({ [`holidays.${index}.off.0.first`]: sentence })
      expect(refused({ amends: true, holidays })).toEqual({})
    },
  )

  it('needs 2 May off from 2025 on, when the law was changed, and not before', () => {
    const missing2May = (year: number) => {
      const holidays = complete.holidays.map(({ name, off: days }) => ({
        name,
        off: JSON.parse(JSON.stringify(days).replaceAll('2026', String(year))),
      }))
      const [first, second, third, , ...rest] = holidays
      const labour = { name: '劳动节', off: off(`${year}-05-01`) }
      return refused({ year, issuedOn: null, holidays: [first, second, third, labour, ...rest] })
    }
    expect(missing2May(2024)).toEqual({})
    expect(missing2May(2025)).toEqual({
      'holidays.3.off.0.first': '劳动节的放假日期应当包括2025年5月2日，请核对。',
    })
  })

  it('has at most 20 holidays, and is refused for that alone', () => {
    const many = Array.from({ length: 21 }, () => spring)
    expect(refused({ holidays: many })).toEqual({ holidays: '节日不能超过20个。' })
  })

  it('may leave out what it does not change when it amends', () => {
    expect(refused({ amends: true, holidays: [spring] })).toEqual({})
    expect(refused({ amends: true, holidays: [] })).toEqual({ holidays: '请至少填写一个节日。' })
  })

  it('is issued in the second half of the year before, or in its year', () => {
    expect(refused({ issuedOn: '2025-06-01' })).toEqual({})
    expect(refused({ issuedOn: '2026-12-31' })).toEqual({})
    expect(refused({ issuedOn: '2027-01-01' }).issuedOn).toContain('不能晚于2026年12月31日')
    expect(refused({ issuedOn: '2025-05-31' }).issuedOn).toContain('不会早于2025年6月1日')
    expect(refused({ issuedOn: '2025-02-30' }).issuedOn).toContain('真实存在的日期')
  })

  it.each([
    '国办发明电[2025]7号',
    '国办发明电〔2025〕第7号',
    '国办发明电〔2025〕07号',
    '7号',
    '〔2025〕7号',
  ])('refuses the document number %s', (documentNumber) => {
    expect(refused({ documentNumber }).documentNumber).toContain('发文字号应写作')
  })

  it.each([1999, 2101, 2026.5, '2026', null])('refuses the year %j', (year) => {
    expect(refused({ year }).year).toMatch(/年份/)
  })

  it('refuses a day that does not exist and a field that nobody asked for', () => {
    expect(refusedSpring({ work: ['2026-02-29'] })['holidays.1.work.0']).toContain('真实存在的日期')
    expect(HolidayNotice.safeParse({ ...complete, version: 2 }).success).toBe(false)
  })

  it('of the last year that a day can be written in is refused, not a fault of the program', () => {
    expect(refusedSpring({ off: off('9999-12-31') })).toEqual({
      'holidays.1.off.0.first': '2026年的通知只安排2026年和2025年12月的日子，请核对年份。',
    })
  })
})
