/** The parts of a notice's text: title, number, paragraphs by holiday, signature. */
import { partsOf, statutoryHolidays } from '../notice-faults'
import { type CompactText, type Spot, startsLine } from './compact-text'

/** What one holiday's paragraph says; `name` is `null` where the text names none before it. */
export type Paragraph = Spot & { readonly name: string | null; readonly head: Spot }

export type Found = Spot & { readonly words: readonly string[] }

const titleForm = /关于([^。:]{4,60}?)通知/g
const numberForm = /(国[办发][\u4e00-\u9fa5]{0,6})[〔(](\d{4})[〕)](\d{1,5})号/
const signatureForm = /国务院办公厅,?(\d{4})年(\d{1,2})月(\d{1,2})日/g
const draftedForm = /成文日期[〕:]{0,2}(\d{4})[年-](\d{1,2})[月-](\d{1,2})/
/** 一、 or 1. or （一）, as it begins a paragraph. */
const itemForm = /(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、。]|\([一二三四五六七八九十]{1,3}\)/y
/** 元旦：, or 元旦 with its first date. */
const nameForm = /([^\d:。;,()]{1,30}?)(?::|(?=\d{1,4}[年月]))/y
const holidayWord = /元旦|节|纪念日/

const found = (match: RegExpExecArray | null | undefined): Found | null =>
  match ? { from: match.index, to: match.index + match[0].length, words: [...match] } : null

/** 关于2026年部分节假日安排的通知: the first title that tells a year and speaks of holidays. */
export const titleIn = ({ text }: CompactText): Found | null =>
  found(
    [...text.matchAll(titleForm)].find(
      ([, title = '']) => /\d{4}年/.test(title) && title.includes('假'),
    ),
  )

export const documentNumberIn = ({ text }: CompactText): Found | null =>
  found(numberForm.exec(text))

/** 成文日期 of the heading that web sites put above a document. */
export const draftedIn = ({ text }: CompactText): Found | null => found(draftedForm.exec(text))

export type Layout = {
  /** In order; the first is what stands before all holidays. */
  readonly paragraphs: readonly Paragraph[]
  /** 国务院办公厅 with the day; the notice ends there. */
  readonly signature: Found | null
  /** What was pasted after the notice. */
  readonly tail: Spot
}

export function layoutOf(compacted: CompactText): Layout {
  const { text } = compacted
  const heads = [{ name: null, head: { from: 0, to: 0 } }, ...headsIn(compacted)]
  const begin = heads[1]?.head.from ?? 0
  const signature = found([...text.matchAll(signatureForm)].find(({ index }) => index >= begin))
  const end = signature?.from ?? text.length
  const paragraphs = heads
    .map(({ name, head }, index) => {
      const next = heads[index + 1]?.head.from ?? end
      return { name, head, from: head.to, to: Math.min(next, end) }
    })
    .filter(({ head }) => head.from <= end)
  return { paragraphs, signature, tail: { from: signature?.to ?? end, to: text.length } }
}

type Head = { readonly name: string | null; readonly head: Spot }

/** A head begins a line, or follows a full stop. */
function headsIn(compacted: CompactText): Head[] {
  const { text } = compacted
  const heads: Head[] = []
  for (let at = 0, free = 0; at < text.length; at += 1) {
    if (at < free || !(startsLine(compacted, at) || '。;:'.includes(text[at - 1] ?? ''))) continue
    const head = headAt(text, at)
    if (!head) continue
    heads.push(head)
    free = head.head.to
  }
  return heads
}

/** A holiday's name may stand without a number, and a number without a name. */
function headAt(text: string, from: number): Head | null {
  itemForm.lastIndex = from
  const isItem = itemForm.test(text)
  const nameFrom = isItem ? itemForm.lastIndex : from
  nameForm.lastIndex = nameFrom
  const name = nameForm.exec(text)?.[1]
  if (name !== undefined) {
    const nameTo = nameFrom + name.length
    const hasColon = text[nameTo] === ':'
    if (isItem && hasColon ? holidayWord.test(name) : (isItem || hasColon) && isStatutory(name))
      return { name, head: { from, to: hasColon ? nameTo + 1 : nameTo } }
  }
  return isItem ? { name: null, head: { from, to: nameFrom } } : null
}

const isStatutory = (name: string) =>
  partsOf(name).every((part) => statutoryHolidays.some((holiday) => holiday === part))
