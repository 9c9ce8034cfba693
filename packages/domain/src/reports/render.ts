/** From the report's figures and their values to the text that a person reads. */
import { type FigureKey, figureKey, formatValue, measures } from '../measures'
import type { Block, FigureRef, Inline, ReportDocument } from './document'

/** A run of text; where it is a number, `figure` (and for a share `whole`) says which. */
export type Run = { readonly text: string; readonly figure?: FigureKey; readonly whole?: FigureKey }

export type RenderedBlock =
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | {
      readonly type: 'table'
      readonly caption: string
      readonly columns: readonly string[]
      /** Rows of cells of runs. */
      readonly rows: readonly (readonly (readonly Run[])[])[]
    }

/** A report as the page, the PDF and the DOCX show it: the same runs in all three. */
export type RenderedReport = Omit<ReportDocument, 'preface' | 'parts'> & {
  readonly preface: readonly RenderedBlock[]
  readonly parts: readonly {
    readonly key: string
    readonly title: string
    readonly blocks: readonly RenderedBlock[]
  }[]
}

/** The value of a figure, in its unit (money in fen). */
export type FigureValue = (figure: FigureRef) => number

export const renderReport = (document: ReportDocument, valueAt: FigureValue): RenderedReport => ({
  ...document,
  preface: document.preface.map((block) => renderBlock(block, valueAt)),
  parts: document.parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) => renderBlock(block, valueAt)),
  })),
})

export function renderBlock(block: Block, valueAt: FigureValue): RenderedBlock {
  const run = (inline: Inline) => renderInline(inline, valueAt)
  switch (block.type) {
    case 'heading':
      return block
    case 'paragraph':
      return { type: 'paragraph', runs: block.inlines.map(run) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(run))) }
  }
}

export function renderInline(inline: Inline, valueAt: FigureValue): Run {
  switch (inline.type) {
    case 'text':
      return { text: inline.text }
    case 'share':
      return {
        text: shareInWords(valueAt(inline.part), valueAt(inline.whole)),
        figure: figureKey(inline.part.measure, inline.part.basis),
        whole: figureKey(inline.whole.measure, inline.whole.basis),
      }
    case 'figure': {
      const value = valueAt(inline)
      const number = formatValue(value, measures.get(inline.measure)?.unit ?? '')
      const withUnit = value === 0 ? '无' : formatFigure(inline.measure, value)
      return {
        text: inline.show === 'none' ? withUnit : number,
        figure: figureKey(inline.measure, inline.basis),
      }
    }
  }
}

/** The value with its unit: 104条. */
export function formatFigure(measure: string, value: number): string {
  const unit = measures.get(measure)?.unit ?? ''
  return `${formatValue(value, unit)}${unit}`
}

/** 56.5%: rounded half up to one decimal; a share of nothing is written as a dash. */
export function shareInWords(part: number, whole: number): string {
  if (whole === 0) return '—'
  const tenths = Math.round((part * 1000) / whole)
  return tenths % 10 === 0 ? `${tenths / 10}%` : `${(tenths / 10).toFixed(1)}%`
}

/** The block as plain text, for checks and previews. */
export const textOf = (block: RenderedBlock): string =>
  block.type === 'heading'
    ? block.text
    : block.type === 'paragraph'
      ? block.runs.map(({ text }) => text).join('')
      : block.rows
          .map((row) => row.map((cell) => cell.map(({ text }) => text).join('')).join(' '))
          .join('\n')
