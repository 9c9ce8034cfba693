import type { RenderedReport } from '@daylight/domain/reports'
import { describe, expect, test } from 'vitest'
import { placesOf } from './places'

const report: RenderedReport = {
  title: '曙光镇人民政府2018年政府信息公开工作年度报告',
  agencyName: '曙光镇人民政府',
  year: 2018,
  asOf: '2018-12-24' as RenderedReport['asOf'],
  signedOn: null,
  preface: [{ type: 'paragraph', runs: [{ text: '统计期限为一年。' }] }],
  parts: [
    {
      key: 'proactive',
      title: '二、主动公开政府信息情况',
      blocks: [
        { type: 'heading', level: 1, text: '（一）公开的数量' },
        {
          type: 'paragraph',
          runs: [
            { text: '前一句。其中网上公开' },
            { text: '104', figure: 'disclosures.posted.on-website@year' },
            { text: '条，占' },
            {
              text: '56.5%',
              figure: 'disclosures.posted.on-website@year',
              whole: 'disclosures.published@year',
            },
            { text: '。后一句。' },
          ],
        },
        {
          type: 'table',
          caption: '渠道',
          columns: ['公开渠道', '本年公开（条）'],
          rows: [
            [
              [{ text: '政府网站' }],
              [{ text: '104', figure: 'disclosures.posted.on-website@year' }],
            ],
          ],
        },
      ],
    },
  ],
}

describe('the places where a report states a number', () => {
  const places = placesOf(report)

  test('are counted in reading order, a share and a cell of a table among them', () => {
    expect(places.map(({ id, run }) => [id, run.text])).toEqual([
      ['n1', '104'],
      ['n2', '56.5%'],
      ['n3', '104'],
    ])
  })

  test('give the one sentence in which the number stands', () => {
    expect(places[0]).toMatchObject({
      before: '其中网上公开',
      after: '条，占56.5%。',
      under: ['二、主动公开政府信息情况', '（一）公开的数量'],
    })
    expect(places[1]).toMatchObject({ before: '其中网上公开104条，占', after: '。' })
  })

  test('name the row and the column of a cell', () => {
    expect(places[2]).toMatchObject({ before: '政府网站，本年公开（条）：', after: '' })
  })
})
