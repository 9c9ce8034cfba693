/** The words with which a form drafts: paragraphs whose numbers are figures. */
import type { Basis } from '../measures'
import type { Block, FigureRef, Inline } from './document'

/** What stands in a sentence: text, a number, or several of them. */
export type Word = string | Inline | readonly Word[]

export const year = (measure: string): Inline => figure(measure, 'year')
export const total = (measure: string): Inline => figure(measure, 'cumulative')

/** 无 for zero, else the number with its unit. */
export const none = (measure: string, basis: Basis): Inline => ({
  type: 'figure',
  measure,
  basis,
  show: 'none',
})

export const share = (part: FigureRef, whole: FigureRef): Inline => ({ type: 'share', part, whole })

const figure = (measure: string, basis: Basis): Inline => ({
  type: 'figure',
  measure,
  basis,
  show: 'number',
})

const asInlines = (word: Word): readonly Inline[] => {
  if (typeof word === 'string') return [{ type: 'text', text: word }]
  return isInline(word) ? [word] : word.flatMap(asInlines)
}

const isInline = (word: Inline | readonly Word[]): word is Inline => !Array.isArray(word)

/** A paragraph from a template: `paragraph\`共${year('training.sessions')}次。\``. */
export const paragraph = (texts: TemplateStringsArray, ...words: Word[]): Block => ({
  type: 'paragraph',
  inlines: joined(texts.flatMap((text, index) => [text, ...words.slice(index, index + 1)])),
})

/** A paragraph from a list of words. */
export const sentence = (...words: Word[]): Block => ({ type: 'paragraph', inlines: joined(words) })

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ type: 'heading', level, text })

/** Inlines without empty texts, neighbouring texts made one. */
function joined(words: readonly Word[]): Inline[] {
  const inlines: Inline[] = []
  for (const inline of words.flatMap(asInlines)) {
    const last = inlines.at(-1)
    if (inline.type === 'text' && inline.text === '') continue
    if (inline.type === 'text' && last?.type === 'text')
      inlines[inlines.length - 1] = { type: 'text', text: last.text + inline.text }
    else inlines.push(inline)
  }
  return inlines
}
