import { describe, expect, it } from 'vitest'
import type { Counts } from './desk'
import { heightFor, type Look, monthsOption } from './months-option'

const months = [0, 3, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
const counts: Counts = {
  year: 2018,
  series: [
    { measure: 'training.sessions', label: '举办培训次数', unit: '次', months },
    {
      measure: 'reading-points.visits',
      label: '接待查阅人次',
      unit: '人次',
      months: months.map(() => 0),
    },
  ],
}
const look: Look = {
  ink: '#000',
  soft: '#333',
  accent: '#00f',
  font: 'sans-serif',
  size: 12,
  isStill: true,
}

describe('the drawing of the months', () => {
  it('says all numbers in words to those who do not see it', () => {
    const { aria } = monthsOption(counts, 600, look) as { aria: { label: { description: string } } }
    expect(aria.label.description).toBe(
      '2018年各月的数字。举办培训次数：2月3次，5月1次。接待查阅人次：全年为0。',
    )
  })

  it('draws the numbers that the table shows, and does not move for who wants no motion', () => {
    const option = monthsOption(counts, 600, look) as {
      series: { data: number[] }[]
      animation: boolean
    }
    expect(option.series.map(({ data }) => data)).toEqual(counts.series.map((one) => one.months))
    expect(option.animation).toBe(false)
    expect(monthsOption(counts, 600, { ...look, isStill: false })).toMatchObject({
      animation: true,
    })
  })

  it('puts the small charts below one another on a phone, inside its width', () => {
    const { grid } = monthsOption(counts, 358, look) as { grid: { left: number; width: number }[] }
    expect(grid.map(({ left, width }) => left + width)).toEqual([358, 358])
    expect(heightFor(2, 358)).toBe(2 * heightFor(2, 600))
  })
})
