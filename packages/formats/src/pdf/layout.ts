/**
 * What the PDF and the DOCX of a report must decide alike: in which order it is set, where the title
 * breaks, how far the signature stands from the margin, and what text can be set at all.
 *
 * Unit: the character (字), the width of one Chinese character; Latin letters and digits count half.
 *
 * @law GB/T 9704-2012 §7.3.1 标题回行时，要做到词意完整，排列对称，长短适宜，间距恰当，标题排列应当使用梯形或菱形
 * @law GB/T 9704-2012 §7.3.5 成文日期一般右空四字编排，以成文日期为准居中编排发文机关署名
 */
import { dayInWords } from '@daylight/domain/calendar'
import type { RenderedBlock, RenderedReport, Run } from '@daylight/domain/reports'

/** Level 1 is 一、, level 2 is （一）, level 3 is 1. */
export type FlowBlock =
  | Exclude<RenderedBlock, { type: 'heading' }>
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }

/** Characters that a line holds: of the title at 22 pt, of a caption at 14 pt. */
export const TITLE_LINE = 20
export const CAPTION_LINE = 31
/** Above this, words are not sought: nobody writes such a title, and the search would cost. */
const TITLE_MAX = 200
/** Worth a difference of about five characters between the lines. */
const PREFIX_BONUS = 25
const DATE_CLEAR = 4
/** Letters and digits that surely fit on a line of the page. */
const LINE_LETTERS = 30
/** No number is as long; one that is broken would be read as two. */
const NEVER_BROKEN = 12
const BREAK = '\u200B'

const BLANK_DATE = '　　　　年　　月　　日'

/**
 * The text without what a page can't show: halves of surrogate pairs and control characters, which
 * XML forbids, and direction marks, which would show digits in another order than they are stored.
 */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '')

/**
 * The printable text in pieces between which a line may end, so that no word runs off the page.
 * A zero-width space, which Typst would set as a glyph that readers of the PDF trip over, is one.
 */
export const piecesOf = (text: string, letters = LINE_LETTERS): string[] =>
  printable(text)
    .replace(/[!-~]+/g, (word) =>
      word.length > Math.max(letters, NEVER_BROKEN) ? [...word].join(BREAK) : word,
    )
    .split(BREAK)

export const joined = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character < '\u2000' ? 0.5 : 1
  return width
}

/** The report from the first sentence to the last as one row of blocks. */
export const flowOf = ({ preface, parts }: RenderedReport): FlowBlock[] => [
  ...preface.map(below),
  ...parts.flatMap(({ title, blocks }): FlowBlock[] => [
    { type: 'heading', level: 1, text: title },
    ...blocks.map(below),
  ]),
]

const below = (block: RenderedBlock): FlowBlock =>
  block.type === 'heading' ? { ...block, level: block.level === 1 ? 2 : 3 } : block

/** A title in as few lines as it needs, broken between words and best after `prefix`. */
export function balancedLines(title: string, lineWidth: number, prefix = ''): string[] {
  const count = Math.ceil(widthOf(title) / lineWidth)
  if (count <= 1 || title.length > TITLE_MAX) return [title]

  const ideal = widthOf(title) / count
  const prefixEnd = title.startsWith(prefix) ? prefix.length : 0
  const cost = (from: number, to: number) => {
    const width = widthOf(title.slice(from, to))
    const tooWide = width > lineWidth ? 1000 : 0
    return (width - ideal) ** 2 + tooWide - (to === prefixEnd ? PREFIX_BONUS : 0)
  }
  return cheapestLines(wordEnds(title), cost).map(([from, to]) => title.slice(from, to))
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Offsets at which a line may end: between words, not after an opening mark or a number, and not
 * before a mark or a word of one character, which belongs to what stands before it (中和镇).
 */
function wordEnds(text: string): number[] {
  const segments = [...words.segment(text)].map(({ segment }) => segment)
  let end = 0
  return segments.flatMap((segment, at) => {
    end += segment.length
    const next = segments[at + 1]
    const opens = /[（〈《「『【〔“‘\d]$/u.test(segment)
    return next === undefined || (next.length > 1 && !opens) ? [end] : []
  })
}

type Line = [from: number, to: number]

/** The lines of the least cost that end at some of `ends`; the last of `ends` is the text's. */
function cheapestLines(
  ends: readonly number[],
  cost: (from: number, to: number) => number,
): Line[] {
  const best = new Map<number, { cost: number; lines: Line[] }>([[0, { cost: 0, lines: [] }]])
  for (const to of ends) {
    for (const [from, before] of [...best]) {
      const total = before.cost + cost(from, to)
      const known = best.get(to)
      if (!known || total < known.cost)
        best.set(to, { cost: total, lines: [...before.lines, [from, to]] })
    }
  }
  return best.get(ends.at(-1) ?? 0)?.lines ?? []
}

/** Who signs, when, and how many characters each stands from the right margin. */
export function signatureOf({ agencyName, signedOn }: RenderedReport) {
  const date = signedOn ? dayInWords(signedOn) : BLANK_DATE
  const overhang = (widthOf(agencyName) - widthOf(date)) / 2
  const dateClear = Math.max(DATE_CLEAR, overhang)
  return { agencyName, date, dateClear, agencyClear: dateClear - overhang }
}
