/** The items of the town with their postings and the copies at reading points. */

import type { Day } from '@daylight/domain/calendar'
import {
  type Channel,
  DISCLOSURE_DAYS,
  disclosureDueOn,
  type Genre,
  indexNumberOf,
} from '@daylight/domain/disclosures'
import { workCalendar } from '../calendar'
import type { Prisma } from '../index'
import { town } from './agencies'
import { bodyOf } from './bodies'
import { headingIdOf } from './headings'
import { type Chance, chanceFrom, idOf } from './identity'
import { type Item, items } from './items'
import { hall, type Point, points } from './reading-points'
import { byCutOff, cutOff, workingDayAfter, year } from './year'

type DisclosureRow = Prisma.DisclosureCreateManyInput & { id: string; publishedOn: string }
type PostingRow = Prisma.PostingCreateManyInput & { id: string; postedOn: string }
export type HoldingRow = Prisma.HoldingCreateManyInput & { acknowledgedOn: string }

/** 文种 that the office sends out under a number of its own. */
const numberedGenres: readonly (Genre | null)[] = [
  'decision',
  'notice',
  'circular',
  'opinion',
  'report',
  'request',
]

/** Formal documents go to one heading, whatever they are about. */
const documentGenres: readonly (Genre | null)[] = [
  'decision',
  'notice',
  'circular',
  'opinion',
  'notice_to_public',
]

const terminals = points.filter(({ hasTerminal }) => hasTerminal)
const others = (from: readonly Point[]) => from.filter(({ id }) => id !== hall.id)

/** Channel, day and place of each posting; the place of a copy is its point. */
type Act = { channel: Channel; day: Day; place: string; point?: Point }

function actsOf(item: Item, chance: Chance, first: Day): Act[] {
  const acts: Act[] = []
  if (item.onWebsite) {
    acts.push({ channel: 'website', day: first, place: '市政府门户网站曙光镇政府信息公开专栏' })
    for (const point of [hall, ...chance.some(others(terminals), chance.pick([0, 0, 1, 2]))])
      acts.push({
        channel: 'reading_point_screen',
        day: byCutOff(first, chance.between(0, 2)),
        place: point.name,
        point,
      })
  }
  if (item.onPaper) {
    const handed = item.onWebsite ? byCutOff(first, chance.between(1, 5)) : first
    for (const point of [hall, ...chance.some(others(points), chance.pick([0, 0, 1, 3]))])
      acts.push({
        channel: 'reading_point_paper',
        day: point === hall ? handed : byCutOff(handed, chance.between(0, 4)),
        place: point.name,
        point,
      })
  }
  if (item.onBoard)
    acts.push({
      channel: 'notice_board',
      day: first,
      place: chance.pick(['镇政府一楼公示栏', '镇便民服务大厅公示栏', '各村公示栏']),
    })
  return acts
}

function postingsOf(disclosureId: string, acts: readonly Act[], chance: Chance): PostingRow[] {
  return acts.map(({ channel, day, place }, index) => {
    const removedOn = channel === 'notice_board' ? workingDayAfter(day, chance.between(7, 15)) : day
    return {
      id: idOf('posting', disclosureId, index),
      disclosureId,
      channel,
      postedOn: day,
      place,
      ...(day < removedOn && removedOn <= cutOff && { removedOn }),
    }
  })
}

const holdingsOf = (disclosureId: string, acts: readonly Act[]): HoldingRow[] =>
  acts.flatMap(({ channel, day, point }, index) =>
    point
      ? {
          id: idOf('holding', disclosureId, index),
          readingPointId: point.id,
          disclosureId,
          postingId: idOf('posting', disclosureId, index),
          medium: channel === 'reading_point_paper' ? ('paper' as const) : ('screen' as const),
          acknowledgedOn: day,
        }
      : [],
  )

function disclosureOf(item: Item, id: string, publishedOn: string): DisclosureRow {
  const { title, summary, genre, theme, formedOn } = item
  const heading = documentGenres.includes(genre) ? 'documents' : theme.heading
  return {
    id,
    agencyId: town.id,
    headingId: headingIdOf(town.id, heading),
    title,
    summary,
    body: bodyOf(item),
    genre,
    topic: theme.topic,
    status: 'published',
    formedOn,
    publishedOn,
    dueOn: disclosureDueOn(formedOn, workCalendar).day,
  }
}

/** Numbers are given as documents are formed; 索引号 as items are made public. */
function number(rows: readonly DisclosureRow[]): DisclosureRow[] {
  let sent = 0
  const withDocuments = rows.map((row) =>
    numberedGenres.includes(row.genre ?? null)
      ? { ...row, documentNumber: `${town.documentCode}〔${year}〕${++sent}号` }
      : row,
  )
  return withDocuments
    .sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : 0))
    .map((row, index) => ({
      ...row,
      indexNumber: indexNumberOf(town.unifiedCode, year, index + 1),
    }))
}

const published = items.map((item, index) => {
  const chance = chanceFrom(year * 1000 + index)
  const id = idOf('disclosure', 'shuguang', item.title)
  // The first is posted at once, so that the year begins on its first working day.
  const wait = index === 0 ? 0 : chance.pick([0, 1, 1, 2, 2, 3, 4, 5, 7, DISCLOSURE_DAYS - 8])
  const acts = actsOf(item, chance, byCutOff(item.formedOn, wait))
  const publishedOn = acts.map(({ day }) => day).sort()[0] ?? cutOff
  return {
    disclosure: disclosureOf(item, id, publishedOn),
    postings: postingsOf(id, acts, chance),
    holdings: holdingsOf(id, acts),
  }
})

export const townDisclosures = number(published.map(({ disclosure }) => disclosure))
export const townPostings = published.flatMap(({ postings }) => postings)
export const holdings = published.flatMap(({ holdings }) => holdings)
