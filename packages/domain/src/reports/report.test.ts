import { describe, expect, it } from 'vitest'
import { Day } from '../calendar'
import { type Basis, measures, type Value, type Values } from '../measures'
import {
  type Facts,
  figuresOf,
  formFor,
  formToStart,
  renderBlock,
  renderInline,
  shareInWords,
  stepReport,
  textOf,
} from '.'

const asOf = Day.parse('2018-12-24')

const valuesOf = (given: Record<string, Partial<Value>>): Values =>
  new Map(
    [...measures.keys()].map((name) => [
      name,
      { year: 0, cumulative: 0, opening: null, ...given[name] },
    ]),
  )

const factsOf = (given: Record<string, Partial<Value>>, rest: Partial<Facts> = {}): Facts => ({
  agency: {
    name: '曙光镇人民政府',
    shortName: '曙光镇',
    address: '',
    telephone: '',
    officeHours: '',
    demonstration: false,
  },
  superior: '梅河口市人民政府',
  year: 2018,
  asOf,
  values: valuesOf(given),
  trainings: [],
  posts: [],
  documents: [],
  problems: [],
  promises: [],
  ...rest,
})

const drafted = (key: string, facts: Facts) => {
  const form = formFor(2018)
  if (!form) throw new Error('no form')
  const valueFor = ({ measure, basis }: { measure: string; basis: Basis }) =>
    facts.values.get(measure)?.[basis] ?? 0
  return (form.parts.find((part) => part.key === key)?.draft(facts) ?? [])
    .map((block) => textOf(renderBlock(block, valueFor)))
    .join('\n')
}

describe('the form until 2018', () => {
  it('holds for its years and no other', () => {
    expect(formFor(2018)?.id).toBe('outline-until-2018')
    expect(formFor(2007)).toBeNull()
    expect(formFor(2019)).toBeNull()
  })

  it('has the six parts in order', () => {
    expect(formFor(2018)?.parts.map(({ title }) => title.slice(0, 2))).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
    ])
  })

  it('refuses a cut-off outside the year, and a year without a form', () => {
    expect(() => formToStart(2018, Day.parse('2019-01-01'))).toThrow('必须在统计年度之内')
    expect(() => formToStart(2018, Day.parse('2017-12-31'))).toThrow('必须在统计年度之内')
    expect(formToStart(2018, asOf).id).toBe('outline-until-2018')
    expect(() => formToStart(2030, Day.parse('2030-12-31'))).toThrow('还没有可用的报告格式')
  })
})

describe('drafting', () => {
  it('says 无 only as a number that is zero', () => {
    const silent = drafted('proactive', factsOf({}))
    expect(silent).toContain('政府公报：无。新闻发布会：无。')
    const once = drafted('proactive', factsOf({ 'disclosures.posted.in-gazette': { year: 1 } }))
    expect(once).toContain('政府公报：1条。新闻发布会：无。')
  })

  it('names the base of each share', () => {
    const text = drafted(
      'proactive',
      factsOf({
        'disclosures.published': { year: 184, cumulative: 552 },
        'disclosures.posted.on-website': { year: 104, cumulative: 145 },
      }),
    )
    expect(text).toContain('占本年主动公开信息的56.5%')
    expect(text).toContain('占累计数的71.7%')
  })

  it('leaves a share out where there is nothing to have a share of', () => {
    expect(drafted('proactive', factsOf({}))).not.toContain('占')
  })

  it('lists the 体裁 that occur, in the statutory order, and those without one', () => {
    const text = drafted(
      'proactive',
      factsOf({
        'disclosures.published': { year: 4 },
        'disclosures.of-genre.notice': { year: 2 },
        'disclosures.of-genre.decision': { year: 1 },
        'disclosures.without-genre': { year: 1 },
      }),
    )
    expect(text).toContain('在本年公开的信息中，标明体裁的有：决定1条、通知2条；未标明体裁的1条。')
  })

  it('tells of trainings where there were some', () => {
    const training = { heldOn: asOf, topic: '条例学习', place: '会议室' }
    const counted = { 'training.sessions': { year: 3 }, 'training.person-times': { year: 36 } }
    expect(drafted('general', factsOf(counted, { trainings: [training] }))).toContain(
      '本年举办学习培训3次，共36人次参加。',
    )
    expect(drafted('general', factsOf({}))).toContain('本年举办学习培训：无。')
  })

  it('leaves the part on problems empty where the ledger knows none, for the check to find', () => {
    expect(drafted('problems', factsOf({}))).toBe('')
    expect(drafted('problems', factsOf({}, { promises: ['补齐查阅点终端。'] }))).toContain(
      '2019年的改进措施',
    )
  })

  it('never types a count: every count in the draft is a figure', () => {
    const form = formFor(2018)
    const facts = factsOf({}, { problems: ['甲。'], promises: ['乙。'] })
    const parts =
      form?.parts.map(({ key, title, draft }) => ({ key, title, blocks: draft(facts) })) ?? []
    const typed = parts
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'paragraph' ? block.inlines : []))
      .flatMap((inline) => (inline.type === 'text' ? [inline.text] : []))
      .flatMap((text) => text.match(/\d+(?=条|件|次|人|元|个(?!工作日))/g) ?? [])
    expect(typed).toEqual([])
    expect(figuresOf({ preface: [], parts }).length).toBeGreaterThan(20)
    for (const { measure, basis } of figuresOf({ preface: [], parts }))
      expect(measures.get(measure)?.bases, measure).toContain(basis)
  })
})

describe('rendering', () => {
  it.each([
    [104, 184, '56.5%'],
    [104, 145, '71.7%'],
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [145, 145, '100%'],
    [0, 5, '0%'],
    [0, 0, '—'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(shareInWords(part, whole)).toBe(text)
  })

  it('shows money in yuan', () => {
    const figure = {
      type: 'figure',
      measure: 'fees.collected',
      basis: 'year',
      show: 'none',
    } as const
    expect(renderInline(figure, () => 12_345)).toEqual({
      text: '123.45元',
      figure: 'fees.collected@year',
    })
    expect(renderInline(figure, () => 0).text).toBe('无')
  })
})

describe('the way of a report', () => {
  it('goes from draft to review to published, and back only from review', () => {
    expect(stepReport('draft', 'submit')).toBe('in_review')
    expect(stepReport('in_review', 'return')).toBe('draft')
    expect(stepReport('in_review', 'publish')).toBe('published')
  })

  it.each([
    ['draft', 'publish'],
    ['draft', 'return'],
    ['in_review', 'submit'],
    ['published', 'submit'],
    ['published', 'return'],
    ['published', 'publish'],
  ] as const)('refuses from %s to %s', (status, step) => {
    expect(() => stepReport(status, step)).toThrow()
  })
})
