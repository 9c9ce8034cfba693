/** What is said of an opened number. */
import { addDays, type Day, dayInWords } from '@daylight/domain/calendar'
import { basisNames, formatValue, measures } from '@daylight/domain/measures'
import type { OpenedFigure } from '#api'

type Figure = Pick<OpenedFigure, 'measure' | 'basis' | 'unit' | 'value' | 'label'>

type Reach = Pick<OpenedFigure, 'measure' | 'basis' | 'year' | 'asOf'>

const isStock = (measure: string) => measures.get(measure)?.kind === 'stock'

export const valueInWords = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): string =>
  `${formatValue(value, unit)}${unit}`

/** A stock is neither of the year nor a sum over the years. */
export const basisOf = ({ measure, basis }: Pick<Figure, 'measure' | 'basis'>): string =>
  isStock(measure) ? '截止日时的数' : basisNames[basis]

export function shareName(part: Figure, whole: Figure): string {
  const [ofPart, ofWhole] = [basisOf(part), basisOf(whole)]
  if (part.measure === whole.measure) return `${part.label}：${ofPart}占${ofWhole}的比例`
  if (ofPart === ofWhole) return `${part.label}占${whole.label}的比例（${ofPart}）`
  return `${part.label}（${ofPart}）占${whole.label}（${ofWhole}）的比例`
}

/** The time that the number is about. */
export function reachOf({ measure, basis, year, asOf }: Reach): string {
  const to = dayInWords(asOf)
  if (isStock(measure)) return `${to}在册`
  return basis === 'year' ? `${dayInWords(`${year}-01-01` as Day)}至${to}` : `截至${to}`
}

/** The time of the entries behind the number: what an opening covers is not entered one by one. */
export const spanOf = (figure: OpenedFigure): string =>
  figure.opening
    ? `${dayInWords(addDays(figure.opening.day, 1))}至${dayInWords(figure.asOf)}`
    : reachOf(figure)

/** How many entries stand before the page that the cursor begins. */
export const entriesBefore = (after: string | undefined): number =>
  /^\d{1,9}$/.test(after ?? '') ? Number(after) : 0

/** 条例§19、§20 as a citizen reads it: 《中华人民共和国政府信息公开条例》第19条、第20条. */
export const lawInWords = (law: string): string =>
  law
    .replaceAll('党政机关公文处理工作条例§', '《党政机关公文处理工作条例》§')
    .replaceAll(/(^|；)条例§/g, '$1《中华人民共和国政府信息公开条例》§')
    .replaceAll('条例（2007年）', '《中华人民共和国政府信息公开条例》（2007年公布）')
    .replaceAll(/§(\d+)\((\d+)\)/g, '第$1条第$2款')
    .replaceAll(/§(\d+)/g, '第$1条')
