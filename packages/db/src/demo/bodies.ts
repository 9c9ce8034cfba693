/** The texts of the items on the website: what a theme and a genre frame, around paragraphs of their own. */

import { dayInWords } from '@daylight/domain/calendar'
import { town } from './agencies'
import { firstQuarter } from './bodies-first-quarter'
import { fourthQuarter } from './bodies-fourth-quarter'
import { secondQuarter } from './bodies-second-quarter'
import { thirdQuarter } from './bodies-third-quarter'
import type { Item } from './items'

/** Paragraphs by the day (month-day) on which the item was formed. */
const paragraphs: ReadonlyMap<string, readonly string[]> = new Map(
  [firstQuarter, secondQuarter, thirdQuarter, fourthQuarter]
    .flatMap((table) => table.trim().split('\n'))
    .map((line) => {
      const [day = '', ...texts] = line.split('|')
      return [day, texts]
    }),
)

const toVillages = '各村民委员会、镇直各站办所：'
const toCity = '市人民政府：'

/** What the text calls itself. */
const kinds = ['公示', '指南', '方案', '预案', '计划', '办法', '目录', '提示', '问答']

export function bodyOf(item: Item): string {
  if (!item.onWebsite) return ''
  const own = paragraphs.get(item.formedOn.slice(5))
  if (!own) throw new Error(`no body for ${item.title}`)
  return framed(item, own).join('\n')
}

function framed(item: Item, own: readonly string[]): string[] {
  const { summary, title, genre, theme } = item
  const signed = [town.name, dayInWords(item.formedOn)]
  switch (genre) {
    case 'notice':
    case 'opinion':
      return [
        toVillages,
        `${theme.purpose}，现将有关事项${genre === 'notice' ? '通知' : '提出意见'}如下。`,
        ...numbered(own),
        '请结合实际抓好落实，执行中遇到的问题及时向镇政府行政办公室反映。',
        ...signed,
      ]
    case 'circular':
      return [toVillages, `${theme.purpose}，现将有关情况通报如下。`, ...numbered(own), ...signed]
    case 'decision':
      return [toVillages, `${theme.purpose}，经镇政府研究，${summary}`, ...own, ...signed]
    case 'report':
      return [
        toCity,
        `按照市政府的部署，现将有关情况报告如下。`,
        ...numbered(own),
        '特此报告。',
        ...signed,
      ]
    case 'announcement':
    case 'notice_to_public':
      return [
        `${theme.purpose}，现将有关事项${genre === 'announcement' ? '公告' : '通告'}如下。`,
        ...numbered(own),
        genre === 'announcement' ? '特此公告。' : '本通告自发布之日起施行。',
        ...signed,
      ]
    case 'other': {
      const kind = kinds.find((word) => title.includes(word))
      return [`${theme.purpose}，本${kind ?? '件'}${summary}`, ...own]
    }
    default:
      return [summary, ...own]
  }
}

const ordinals = ['一', '二', '三', '四', '五', '六']

const numbered = (texts: readonly string[]): string[] =>
  texts.map((text, index) => `${ordinals[index]}、${text}`)
