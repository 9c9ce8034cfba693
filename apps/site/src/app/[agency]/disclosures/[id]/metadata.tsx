import { channelNames, genreNames, validityNames } from '@daylight/domain/disclosures'
import type { ReactNode } from 'react'
import type { Disclosure } from '#api'
import { DayTime } from '#shell'

/** 元数据. What is not known is left out: no empty row, and no day that nobody stated. */
export function Metadata({ item }: { item: Disclosure }) {
  const day = (value: string | null) => value && <DayTime day={value} />
  const rows: [string, ReactNode][] = [
    ['索引号', item.indexNumber],
    ['文号', item.documentNumber],
    ['体裁', item.genre && genreNames[item.genre]],
    ['主题分类', item.topic],
    ['发布机构', item.issuer || item.agency.name],
    ['有效性', validityNames[item.validity]],
    ['成文日期', day(item.formedOn)],
    ['发布日期', day(item.publishedOn)],
    ['生效日期', day(item.effectiveOn)],
    ['废止日期', day(item.repealedOn)],
    ['公开渠道', channelsOf(item)],
    ['内容概述', item.summary],
  ]
  return (
    <dl className="metadata" aria-label="元数据">
      {rows.map(
        ([term, value]) =>
          value && (
            <div key={term} className={wide.has(term) ? 'wide' : undefined}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

const wide = new Set(['公开渠道', '内容概述'])

const channelsOf = ({ postings }: Disclosure): string =>
  [...new Set(postings.map(({ channel }) => channelNames[channel]))].join('、')
