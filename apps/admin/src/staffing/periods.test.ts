import { Day } from '@daylight/domain/calendar'
import { describe, expect, it } from 'vitest'
import { type Period, periodInWords, periodOn } from './periods'

const period = (startedOn: string, endedOn: string | null, personId: string | null = null) =>
  ({ kind: 'full_time', startedOn, endedOn, personId }) satisfies Period

describe('periodOn', () => {
  const periods = [period('2018-01-01', '2018-06-30'), period('2018-08-01', null)]

  it.each([
    ['2017-12-31', null],
    ['2018-01-01', '2018-01-01'],
    ['2018-06-30', '2018-01-01'],
    ['2018-07-31', null],
    ['2018-08-01', '2018-08-01'],
  ])('on %s it is the one from %s', (day, startedOn) => {
    expect(periodOn(periods, Day.parse(day))?.startedOn ?? null).toBe(startedOn)
  })
})

describe('periodInWords', () => {
  const nameOf = (id: string) => (id === 'a' ? '甲' : '')

  it('names the person where there is an account', () => {
    expect(periodInWords(period('2018-01-01', null, 'a'), nameOf)).toBe(
      '甲，专职，2018-01-01 至 今',
    )
    expect(periodInWords(period('2018-01-01', '2018-02-01'), nameOf)).toBe(
      '专职，2018-01-01 至 2018-02-01',
    )
  })

  it('says which day is missing', () => {
    expect(periodInWords(period('', null), nameOf)).toBe('专职，？ 至 今')
  })
})
