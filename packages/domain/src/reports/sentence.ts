/** The words with which a form drafts: paragraphs whose numbers are figures. */
import type { Basis } from '../measures'
import type { Block, Inline } from './document'

type Word = string | Inline

export const year = (measure: string): Inline => figure(measure, 'year')
export const total = (measure: string): Inline => figure(measure, 'cumulative')

/** 无 for zero, else the number with its unit. */
export const none = (measure: string, basis: Basis): Inline => ({
  type: 'figure',
  measure,
  basis,
  show: 'none',
})

export const share = (part: Inline, whole: Inline): Inline => {
  if (part.type !== 'figure' || whole.type !== 'figure')
    throw new Error('a share is of two figures')
  return {
    type: 'share',
    part: { measure: part.measure, basis: part.basis },
    whole: { measure: whole.measure, basis: whole.basis },
  }
}

const figure = (measure: string, basis: Basis): Inline => ({
  type: 'figure',
  measure,
  basis,
  show: 'number',
})

const asInline = (word: Word): Inline =>
  typeof word === 'string' ? { type: 'text', text: word } : word

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
  for (const inline of words.map(asInline)) {
    const last = inlines.at(-1)
    if (inline.type === 'text' && inline.text === '') continue
    if (inline.type === 'text' && last?.type === 'text')
      inlines[inlines.length - 1] = { type: 'text', text: last.text + inline.text }
    else inlines.push(inline)
  }
  return inlines
}
