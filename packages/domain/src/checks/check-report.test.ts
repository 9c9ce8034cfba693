import { describe, expect, it } from 'vitest'
import { Day } from '../calendar'
import { measures, type Value, type Values } from '../measures'
import type { Block, Inline, ReportDocument } from '../reports'
import { checkReport } from '.'

const text = (words: string): Inline => ({ type: 'text', text: words })
const figure = (measure: string, basis: 'year' | 'cumulative' = 'year'): Inline => ({
  type: 'figure',
  measure,
  basis,
  show: 'number',
})
const paragraph = (...inlines: Inline[]): Block => ({ type: 'paragraph', inlines })
const heading = (words: string, level: 1 | 2 = 1): Block => ({
  type: 'heading',
  level,
  text: words,
})

const documentOf = (...blocks: Block[]): ReportDocument => ({
  title: '报告',
  agencyName: '曙光镇人民政府',
  year: 2018,
  asOf: Day.parse('2018-12-24'),
  signedOn: null,
  preface: [],
  parts: [{ key: 'general', title: '一、基本情况', blocks }],
})

const valuesOf = (given: Record<string, Partial<Value>>): Values =>
  new Map(
    [...measures.keys()].map((name) => [
      name,
      { year: 0, cumulative: 0, opening: null, ...given[name] },
    ]),
  )

const rulesOf = (blocks: Block[], values: Record<string, Partial<Value>> = {}) =>
  checkReport(documentOf(...blocks), valuesOf(values)).map(({ rule }) => rule)

describe('checkReport', () => {
  it('finds nothing in a sound report', () => {
    const sound = [
      heading('（一）数量'),
      paragraph(
        text('累计公开'),
        figure('disclosures.published', 'cumulative'),
        text('条，其中2018年'),
        figure('disclosures.published'),
        text('条，2019年继续。'),
      ),
    ]
    expect(rulesOf(sound, { 'disclosures.published': { year: 184, cumulative: 552 } })).toEqual([])
  })

  it('a part that exceeds its whole, by measure', () => {
    const rules = (basis: 'year' | 'cumulative', website: number, published: number) =>
      rulesOf([paragraph(figure('disclosures.posted.on-website', basis), text('条'))], {
        'disclosures.posted.on-website': { year: website, cumulative: website },
        'disclosures.published': { year: published, cumulative: published },
      })
    expect(rules('cumulative', 3, 2)).toEqual(['part_exceeds_whole'])
    expect(rules('cumulative', 2, 2)).toEqual([])
    // An item may reach the website in a later year than the notice board.
    expect(rules('year', 3, 2)).toEqual([])
  })

  it('a part that counts on the day of its whole, in the year, too', () => {
    const rules = (late: number) =>
      rulesOf([paragraph(figure('disclosures.posted.on-website.late'), text('条'))], {
        'disclosures.posted.on-website.late': { year: late, cumulative: late },
        'disclosures.posted.on-website': { year: 2, cumulative: 9 },
      })
    expect(rules(3)).toEqual(['part_exceeds_whole'])
    expect(rules(2)).toEqual([])
  })

  it('a year that exceeds what has been reached in all', () => {
    const blocks = [paragraph(figure('reading-points.visits'), text('人次'))]
    expect(rulesOf(blocks, { 'reading-points.visits': { year: 5, cumulative: 4 } })).toEqual([
      'part_exceeds_whole',
    ])
  })

  it('体裁 that do not add up to the items of the year', () => {
    const blocks = [paragraph(figure('disclosures.of-genre.notice'), text('条'))]
    const values = (published: number) => ({
      'disclosures.of-genre.notice': { year: 2, cumulative: 2 },
      'disclosures.without-genre': { year: 1, cumulative: 1 },
      'disclosures.published': { year: published, cumulative: 9 },
    })
    expect(rulesOf(blocks, values(4))).toEqual(['part_exceeds_whole'])
    expect(rulesOf(blocks, values(3))).toEqual([])
  })

  it('a typed 其中 that exceeds the number before it', () => {
    expect(rulesOf([paragraph(text('公开552条，其中网上570条。'))])).toEqual(['part_exceeds_whole'])
    expect(rulesOf([paragraph(text('公开552条，其中网上145条。借阅600件。'))])).toEqual([])
    expect(rulesOf([paragraph(text('设查阅点16个，其中接待300人次。'))])).toEqual([])
    expect(rulesOf([paragraph(text('汇集570条（含外来的18条），其中本年184条。'))])).toEqual([])
    expect(rulesOf([paragraph(text('公开5条，其中网上3条，借阅47条。'))])).toEqual([])
    expect(rulesOf([paragraph(text('公开5条。其中，网上6条。'))])).toEqual([])
    expect(rulesOf([paragraph(text('公开5条，其中，网上6条。'))])).toEqual(['part_exceeds_whole'])
  })

  it('a typed share that no two numbers of the paragraph give', () => {
    const share = (percent: string) =>
      rulesOf([paragraph(text(`公开184条，网上104条，所占比例为${percent}。`))])
    expect(share('56.5%')).toEqual([])
    expect(share('57%')).toEqual([])
    expect(share('56%')).toEqual(['share_does_not_match'])
    expect(share('72%')).toEqual(['share_does_not_match'])
  })

  it('takes the values of figures for the numbers of a typed share', () => {
    const blocks = [
      paragraph(
        figure('disclosures.posted.on-website'),
        text('条，占'),
        figure('disclosures.published'),
        text('条的56.5%。'),
      ),
    ]
    const values = {
      'disclosures.posted.on-website': { year: 104, cumulative: 104 },
      'disclosures.published': { year: 184, cumulative: 184 },
    }
    expect(rulesOf(blocks, values)).toEqual([])
    expect(
      rulesOf(blocks, { ...values, 'disclosures.published': { year: 200, cumulative: 200 } }),
    ).toEqual(['share_does_not_match'])
  })

  it('a share that the system works out is never doubted', () => {
    const website = { measure: 'disclosures.posted.on-website', basis: 'year' } as const
    const all = { measure: 'disclosures.published', basis: 'year' } as const
    const blocks = [paragraph(text('占'), { type: 'share', part: website, whole: all }, text('。'))]
    const values = {
      'disclosures.posted.on-website': { year: 1, cumulative: 1 },
      'disclosures.published': { year: 3, cumulative: 3 },
    }
    expect(rulesOf(blocks, values)).toEqual([])
  })

  it('a year that is neither the report’s nor the next', () => {
    expect(rulesOf([paragraph(text('截止2017年度我镇未发生收费。'))])).toEqual(['foreign_year'])
    expect(rulesOf([paragraph(text('2018年完成，2019年继续。'))])).toEqual([])
  })

  it('a required part without a body', () => {
    expect(rulesOf([])).toEqual(['empty_part'])
    expect(rulesOf([heading('（一）数量')])).toEqual(['empty_part'])
    expect(rulesOf([paragraph(text('  '))])).toEqual(['empty_part'])
  })

  it('a heading with nothing under it', () => {
    const bare = [heading('（一）甲'), paragraph(text('有。')), heading('（二）乙')]
    expect(rulesOf(bare)).toEqual(['empty_part'])
    expect(rulesOf([heading('（一）甲'), heading('1.乙', 2), paragraph(text('有。'))])).toEqual([])
  })

  it('says where, and blocks only on errors', () => {
    const [finding] = checkReport(documentOf(paragraph(text('2016年。'))), valuesOf({}))
    expect(finding).toMatchObject({
      severity: 'warning',
      where: '一、基本情况 · 第1段',
      part: 'general',
      sentence: expect.stringContaining('2016年'),
    })
  })
})
