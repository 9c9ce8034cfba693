import { describe, expect, it } from 'vitest'
import { Day } from '../calendar'
import { checkFormed, checkPosting, DocumentNumber, disclosureDueOn, indexNumberOf } from '.'

const day = (text: string) => Day.parse(text)
const item = { attribute: 'proactive', status: 'draft', formedOn: day('2018-03-01') } as const
const point = { hasTerminal: true, openedOn: '2010-01-01', closedOn: null }
const today = day('2018-06-01')
const onWebsite = (postedOn: string) => ({ channel: 'website' as const, postedOn: day(postedOn) })

describe('checkPosting', () => {
  it('allows the day of forming and today', () => {
    expect(() => checkPosting(item, onWebsite('2018-03-01'), null, today)).not.toThrow()
    expect(() => checkPosting(item, onWebsite('2018-06-01'), null, today)).not.toThrow()
  })

  it.each([
    ['2018-02-28', '不能早于成文日期'],
    ['2018-06-02', '不能晚于今天'],
  ])('refuses %s', (postedOn, sentence) => {
    expect(() => checkPosting(item, onWebsite(postedOn), null, today)).toThrow(sentence)
  })

  it('refuses an item that is not for proactive disclosure (条例§13)', () => {
    const withheld = { ...item, attribute: 'withheld' } as const
    expect(() => checkPosting(withheld, onWebsite('2018-03-02'), null, today)).toThrow('主动公开')
  })

  it('asks for the reading point, and for a terminal where the copy is on screen', () => {
    const paper = { channel: 'reading_point_paper', postedOn: day('2018-03-02') } as const
    const screen = { ...paper, channel: 'reading_point_screen' } as const
    expect(() => checkPosting(item, paper, null, today)).toThrow('请选择查阅点')
    expect(() => checkPosting(item, paper, { ...point, hasTerminal: false }, today)).not.toThrow()
    expect(() => checkPosting(item, screen, { ...point, hasTerminal: false }, today)).toThrow(
      '没有电子查阅终端',
    )
    expect(() => checkPosting(item, screen, point, today)).not.toThrow()
  })

  it('refuses a withdrawn item, and a point that was not open that day', () => {
    const withdrawn = { ...item, status: 'withdrawn' } as const
    expect(() => checkPosting(withdrawn, onWebsite('2018-03-02'), null, today)).toThrow('已经撤下')
    const paper = { channel: 'reading_point_paper', postedOn: day('2018-03-02') } as const
    const closed = { ...point, closedOn: '2018-03-02' }
    expect(() => checkPosting(item, paper, closed, today)).toThrow('尚未设立或已经撤销')
  })

  it('refuses an item formed in the future', () => {
    expect(() => checkFormed({ formedOn: day('2018-06-02') }, today)).toThrow(
      '成文日期不能晚于今天',
    )
  })
})

describe('disclosureDueOn', () => {
  const calendar = { years: new Set([2018]), moved: new Map() }

  it('gives 20 working days from forming (条例§26)', () => {
    expect(disclosureDueOn(day('2018-07-02'), calendar).day).toBe('2018-07-30')
  })

  it('lets an item’s own limit beat the 20', () => {
    expect(disclosureDueOn(day('2018-07-02'), calendar, 3).day).toBe('2018-07-05')
  })
})

describe('DocumentNumber (GB/T 9704)', () => {
  it.each(['曙政发〔2018〕3号', '国办公开办函〔2021〕30号'])('accepts %s', (number) => {
    expect(DocumentNumber.parse(number)).toBe(number)
  })
  it.each(['曙政发【2018】3号', '曙政发〔2018〕03号', '曙政发〔2018〕第3号', '曙政发[2018]3号'])(
    'refuses %s',
    (number) => {
      expect(DocumentNumber.safeParse(number).success).toBe(false)
    },
  )
})

it('writes 索引号 as code, year and five digits', () => {
  expect(indexNumberOf('11220581MB12345623', 2018, 42)).toBe('11220581MB12345623/2018-00042')
})
