import { calendarOf, Day, deadlineStrip } from '@daylight/domain/calendar'
import { describe, expect, it } from 'vitest'
import { firstPlaceOf, weeksOf, wordsOf } from './strip-weeks'

const day = (text: string) => Day.parse(text)
const calendar = calendarOf([
  {
    year: 2018,
    days: [
      { day: day('2018-09-29'), status: 'work', name: '国庆节' },
      { day: day('2018-10-01'), status: 'off', name: '国庆节' },
    ],
  },
])
// Thursday, 27 September 2018.
const { days } = deadlineStrip(day('2018-09-27'), 4, calendar)

describe('the days of a deadline', () => {
  it('stand in weeks that begin on Monday, each day once', () => {
    const weeks = weeksOf(days)
    expect(weeks.map((week) => [firstPlaceOf(week), week.days.length])).toEqual([
      [4, 4],
      [1, 3],
    ])
    expect(weeks.flatMap((week) => week.days)).toEqual(days)
  })

  it('say in words what they are to it', () => {
    const said = new Map(days.map((one) => [one.day.slice(5), wordsOf(one)]))
    expect(said.get('09-27')).toEqual({ kind: '当日不计入', note: '' })
    expect(said.get('09-28')).toEqual({ kind: '第1个工作日', note: '' })
    expect(said.get('09-29')).toEqual({ kind: '第2个工作日', note: '调休上班（国庆节）' })
    expect(said.get('09-30')).toEqual({ kind: '周末', note: '' })
    expect(said.get('10-01')).toEqual({ kind: '放假', note: '国庆节' })
    expect(said.get('10-03')).toEqual({ kind: '第4个工作日', note: '' })
  })
})
