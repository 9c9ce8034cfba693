/** One holiday of a notice's text, from its paragraph. */
import type { Holiday } from '../notice'
import { partsOf } from '../notice-faults'
import type { Spot } from './compact-text'
import type { Paragraph } from './paragraphs'
import type { Fault } from './problems'
import { type ReadDays, readParagraph } from './read-paragraph'

export type ReadHoliday = ReadDays & { readonly name: string; readonly head: Spot }

export type NoticeContext = {
  readonly year: number
  /** The one holiday that the title names (关于调整2019年劳动节假期安排的通知); empty for none. */
  readonly onlyName: string
  /** The arrangement that is loaded, for 延长假期. */
  readonly previous: readonly Holiday[]
}

/** `null` for a paragraph that names no holiday and sets no days. */
export function readHoliday(
  text: string,
  paragraph: Paragraph,
  { year, onlyName, previous }: NoticeContext,
): ReadHoliday | null {
  const { head, name: ownName } = paragraph
  const name = ownName ?? onlyName
  const parts = partsOf(name)
  const loaded = previous.find((holiday) =>
    partsOf(holiday.name).some((one) => parts.includes(one)),
  )
  const onlyVerbs = ownName === null
  const read = readParagraph(text, paragraph, { year, name, onlyVerbs, previous: loaded })

  const spot = [...read.off, ...read.work].map((days) => days.spot)[0]
  if (onlyVerbs && !spot && read.faults.length === 0) return null
  const sentence = faultOf(name, read)
  const faults: Fault[] = sentence ? [{ ...(spot ?? spotOf(paragraph)), sentence }] : []
  return { ...read, name, head, faults: [...read.faults, ...faults] }
}

function faultOf(name: string, { off, faults }: ReadDays): string | null {
  if (name === '') return '这里的日期前面没有写明是哪个节日，请在句首写明，如“一、元旦：”。'
  if (off.length > 0 || faults.length > 0) return null
  return `没有看懂${name}的放假日期，请改成“一、元旦：1月1日至3日放假调休，共3天。”这样的写法。`
}

const spotOf = ({ head, to }: Paragraph): Spot => ({ from: head.from, to })
