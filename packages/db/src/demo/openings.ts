/** 期初数: what the town had reached before the ledger begins, worked back from its published report. */

import type { Prisma } from '../index'
import { town } from './agencies'
import { idOf } from './identity'

const source = '《曙光镇2018年政府信息公开工作年度报告》（按累计数减去当年发生数推算）'

const values: readonly [measure: string, value: number, note?: string][] = [
  ['disclosures.published', 368, '报告载明累计552条、当年184条。'],
  ['disclosures.posted.on-website', 41, '报告载明累计145条、当年104条。'],
  [
    'disclosures.posted.on-website.in-time',
    41,
    '报告载明累计145条全部在20个工作日内公开，其中当年104条。',
  ],
  ['reading-points.held', 386, '报告载明累计570条、当年184条；其中其他机关信息18条。'],
  ['reading-points.held.on-paper', 40, '报告载明累计130条、当年90条。'],
  [
    'reading-points.held.of-other-agencies',
    18,
    '查阅点汇集的386条减去本机关公开的368条，差额为其他机关的信息。',
  ],
  ['reading-points.visits', 750, '报告载明累计约1050人次、当年300人次。'],
  ['reading-points.loans', 17, '报告载明累计47件、当年30件。'],
]

export const openings: Prisma.OpeningCreateManyInput[] = values.map(([measure, value, note]) => ({
  id: idOf('opening', measure),
  agencyId: town.id,
  measure,
  day: '2017-12-31',
  value,
  source,
  note,
}))
