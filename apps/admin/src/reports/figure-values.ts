/** What the figures come to while the prose around them is edited. */
import { type FigureKey, figureKey } from '@daylight/domain/measures'
import { type FigureValue, type Inline, renderInline } from '@daylight/domain/reports'
import { createContext } from 'react'
import { basisOf, labelOf } from '../measures/words'

export type FigureValues = Readonly<Record<string, number>>

export const FigureValuesContext = createContext<FigureValues>({})

export const valueIn =
  (values: FigureValues): FigureValue =>
  ({ measure, basis }) =>
    values[figureKey(measure, basis)] ?? 0

export const textIn = (values: FigureValues, inline: Inline): string =>
  renderInline(inline, valueIn(values)).text

/** 主动公开政府信息数（本年发生）. */
export function nameOf(inline: Exclude<Inline, { type: 'text' }>): string {
  const said = (key: FigureKey) => `${labelOf(key)}（${basisOf(key)}）`
  if (inline.type === 'figure') return said(figureKey(inline.measure, inline.basis))
  const [part, whole] = [inline.part, inline.whole].map(({ measure, basis }) =>
    said(figureKey(measure, basis)),
  )
  return `${part}占${whole}`
}
