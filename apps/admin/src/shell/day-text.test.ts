import { describe, expect, it } from 'vitest'
import { dayFrom } from './day-text'

describe('dayFrom', () => {
  it.each([
    ['2018-06-01', '2018-06-01'],
    ['2018/6/1', '2018-06-01'],
    ['2018.6.1', '2018-06-01'],
    [' 2018年6月1日 ', '2018-06-01'],
    ['20180601', '2018-06-01'],
  ])('reads %s', (text, day) => {
    expect(dayFrom(text)).toBe(day)
  })

  it.each(['', '昨天', '6月1日', '2018-06', '201806011'])('leaves “%s” alone', (text) => {
    expect(dayFrom(text)).toBeNull()
  })
})
