/**
 * A pasted text made plain for reading: no spaces, no line breaks, half-width digits and marks.
 * Each character remembers its line and how it was written.
 */

export type CompactText = {
  readonly text: string
  /** The line (from 1) of each character. */
  readonly lines: readonly number[]
  /** Each character as it was pasted. */
  readonly written: readonly string[]
}

/** Characters from `from` up to, not including, `to`. */
export type Spot = { readonly from: number; readonly to: number }

/** ㈠ is （一）; what becomes longer is no mark of a notice. */
const EXPANDED_MAX = 4
const lineBreak = /\r\n|[\n\r\u2028\u2029]/
/** — 1 —, at the foot of a page. */
const pageNumber = /^[-—–－]\s?\d{1,3}\s?[-—–－]$/
const invisible = /[\s\p{Cc}\p{Cf}]/u
const sameMarks = new Map([
  ['.', '。'],
  ['—', '-'],
  ['–', '-'],
  ['~', '-'],
  ['〜', '-'],
  ['[', '〔'],
  [']', '〕'],
  ['【', '〔'],
  ['】', '〕'],
])

export function compact(pasted: string): CompactText {
  const text: string[] = []
  const lines: number[] = []
  const written: string[] = []
  for (const [index, line] of pasted.split(lineBreak).entries()) {
    if (line.length < 16 && pageNumber.test(line.trim())) continue
    for (const character of line) {
      // NFKC makes ０１：（ half-width, and the radicals that a PDF gives for 日 and 月 characters again.
      let asPasted = character
      const plain = character.normalize('NFKC')
      for (const mark of plain.length > EXPANDED_MAX ? character : plain) {
        if (invisible.test(mark)) continue
        text.push(mark.length > 1 ? '\ufffd' : (sameMarks.get(mark) ?? mark))
        lines.push(index + 1)
        written.push(asPasted)
        asPasted = ''
      }
    }
  }
  return { text: text.join(''), lines, written }
}

export const startsLine = ({ lines }: CompactText, index: number): boolean =>
  lines[index] !== lines[index - 1]

/** The words as pasted, cut where they are long. */
export function wordsAt({ written }: CompactText, { from, to }: Spot): string {
  const words = written.slice(from, Math.min(to, from + 60)).join('')
  return to > from + 60 ? `${words}…` : words
}
