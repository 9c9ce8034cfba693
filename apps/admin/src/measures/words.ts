/** How numbers and their bases are said in the office. */
import { dayInWords } from '@daylight/domain/calendar'
import {
  basisNames,
  type FigureKey,
  formatValue,
  measures,
  parseFigureKey,
} from '@daylight/domain/measures'

export const withUnit = (value: number, unit: string) => `${formatValue(value, unit)}${unit}`

export const inWords = (day: string) => dayInWords(day as Parameters<typeof dayInWords>[0])

/** A stock is what there is on the day; 累计 would wrongly suggest that it was added up. */
export function basisOf(key: FigureKey): string {
  const figure = parseFigureKey(key)
  if (!figure) return ''
  if (measures.get(figure.measure)?.kind === 'stock') return '截止日现有'
  return basisNames[figure.basis]
}

export function labelOf(key: FigureKey): string {
  const figure = parseFigureKey(key)
  return (figure && measures.get(figure.measure)?.label) ?? '未知指标'
}

/** The number as a screen reader says it: a number that stands without its unit gets it. */
export function spoken(text: string, key: FigureKey): string {
  const unit = measures.get(parseFigureKey(key)?.measure ?? '')?.unit ?? ''
  return /\d$/.test(text) ? `${text}${unit}` : text
}

/** Whether the measure asks for what was made public in time: each of its entries has a deadline. */
export const isTimed = (key: FigureKey): boolean =>
  /\.(in-time|late)$/.test(parseFigureKey(key)?.measure ?? '')
