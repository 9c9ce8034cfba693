/**
 * How the tables of a report are laid out, in the PDF and the DOCX alike.
 *
 * Unit: the character (字), see `layout.ts`.
 */
import type { RenderedBlock } from '@daylight/domain/reports'
import { joined, widthOf } from './layout'

export type RenderedTable = Extract<RenderedBlock, { type: 'table' }>

/** The width of the text on the page, in points. */
const PAGE_WIDTH = 442
/** What a cell needs beside its text, in characters. */
const CELL_PADDING = 1.4
/** Letters and digits that surely fit in the width of one character. */
const LETTERS = 1.6
/** In lines: a row or a table no higher than this stays on one page; a page holds about 36. */
const WHOLE_ROW = 12
const WHOLE_TABLE = 16

export type TableLayout = {
  /** In points: the more columns, the smaller, from 小四 to 六号. */
  readonly textSize: number
  readonly columns: readonly {
    readonly share: number
    readonly centred: boolean
    /** Letters that fit on a line. */
    readonly letters: number
  }[]
  /** Whether each row, and the table with all of them, stays on one page. */
  readonly wholeRows: readonly boolean[]
  readonly whole: boolean
}

/**
 * The columns of a table: short ones as wide as their longest cell asks for, the long ones share
 * what is left. Cells of short columns are centred.
 */
export function layTable({ columns, rows }: RenderedTable): TableLayout {
  const count = Math.max(columns.length, ...rows.map((row) => row.length))
  const textSize = count <= 6 ? 12 : count <= 10 ? 10.5 : count <= 14 ? 9 : 7.5
  const longest = Array.from({ length: count }, (_, at) =>
    Math.max(0, ...rows.map((row) => widthOf(joined(row[at] ?? [])))),
  )
  const wanted = longest.map(
    (width, at) => CELL_PADDING + Math.max(2, width, headerNeed(columns[at] ?? '')),
  )
  const given = shareOut(wanted, PAGE_WIDTH / textSize)
  const sum = given.reduce((total, width) => total + width, 0)
  const heights = rows.map((row) =>
    Math.max(1, ...row.map((cell, at) => linesIn(joined(cell), given[at] ?? 1))),
  )
  return {
    textSize,
    columns: given.map((width, at) => ({
      share: width / sum,
      centred: (longest[at] ?? 0) <= 6,
      letters: Math.max(1, Math.floor((width - CELL_PADDING) * LETTERS)),
    })),
    wholeRows: heights.map((lines) => lines <= WHOLE_ROW),
    whole: heights.reduce((total, lines) => total + lines, 0) <= WHOLE_TABLE,
  }
}

const linesIn = (text: string, width: number): number =>
  Math.ceil(widthOf(text) / Math.max(1, width - CELL_PADDING - 1))

/** A header may stand on two lines, but not on four. */
const headerNeed = (name: string): number => Math.min(widthOf(name), Math.max(4, widthOf(name) / 2))

/** `wanted`, with the widest cut to one same width where their sum is more than `available`. */
function shareOut(wanted: readonly number[], available: number): number[] {
  let left = available
  let cap = available
  for (const [at, width] of wanted.toSorted((a, b) => a - b).entries()) {
    cap = left / (wanted.length - at)
    if (width > cap) break
    cap = width
    left -= width
  }
  return wanted.map((width) => Math.min(width, cap))
}
