/**
 * The 184 items of the town as a table, one line an item:
 *
 * day formed (month-day) | 体裁, empty where none is stated | theme | where | title | 内容概述
 *
 * Where: `w` website and screens, `p` paper at reading points, `b` both; `+` adds a notice board.
 * No two items have one day, so the day leads from an item to its body.
 */

import { Day } from '@daylight/domain/calendar'
import { Genre, genreNames } from '@daylight/domain/disclosures'
import { firstQuarter } from './items-first-quarter'
import { fourthQuarter } from './items-fourth-quarter'
import { secondQuarter } from './items-second-quarter'
import { thirdQuarter } from './items-third-quarter'
import { type Theme, themes } from './themes'
import { year } from './year'

export type Item = {
  readonly formedOn: Day
  readonly genre: Genre | null
  readonly theme: Theme
  readonly onWebsite: boolean
  readonly onPaper: boolean
  readonly onBoard: boolean
  readonly title: string
  readonly summary: string
}

export function genreNamed(name: string): Genre | null {
  if (name === '') return null
  const genre = Genre.options.find((option) => genreNames[option] === name)
  if (!genre) throw new Error(`no genre ${name}`)
  return genre
}

function itemOf(line: string): Item {
  const [day, genre, theme, where, title, summary] = line.split('|')
  const known = themes[theme ?? '']
  if (!known || genre === undefined || !where || !title || !summary)
    throw new Error(`not an item: ${line}`)
  return {
    formedOn: Day.parse(`${year}-${day}`),
    genre: genreNamed(genre),
    theme: known,
    onWebsite: /[wb]/.test(where),
    onPaper: /[pb]/.test(where),
    onBoard: where.endsWith('+'),
    title,
    summary,
  }
}

/** In the order in which they were formed. */
export const items: readonly Item[] = [firstQuarter, secondQuarter, thirdQuarter, fourthQuarter]
  .flatMap((table) => table.trim().split('\n'))
  .map(itemOf)
