/**
 * One paragraph of a notice read to days off and days worked.
 *
 * What is not understood is a fault at its words; nothing is guessed and nothing is passed over.
 */
import { addDays, type Day, isWeekend, lengthInDays, weekdayNames, weekdayOf } from '../day'
import type { Holiday } from '../notice'
import { type Clause, type RangeWords, type Sentence, sentencesIn } from './clauses'
import type { Spot } from './compact-text'
import { type Before, type DateWords, dayFrom, monthOf } from './dates'
import type { Fault } from './problems'

export type ReadRange = { readonly first: Day; readonly last: Day; readonly spot: Spot }
export type ReadDays = {
  readonly off: ReadRange[]
  readonly work: { readonly day: Day; readonly spot: Spot }[]
  readonly faults: Fault[]
}

export type ParagraphContext = {
  readonly year: number
  /** The holiday that the paragraph is about; empty where none is named. */
  readonly name: string
  /** Before the first holiday stand dates of the press, too: only days with a verb are read there. */
  readonly onlyVerbs: boolean
  /** The same holiday as it is loaded, for 延长假期. */
  readonly previous: Holiday | undefined
}

/** Characters. */
const LEAD_SHOWN = 20
const notUnderstood = '没有看懂这句话，请改成“1月1日至3日放假调休，共3天。1月4日上班。”这样的写法。'

export function readParagraph(text: string, spot: Spot, context: ParagraphContext): ReadDays {
  const read: ReadDays = { off: [], work: [], faults: [] }
  let before: Before = null
  for (const sentence of sentencesIn(text, spot)) {
    const said: ReadDays = { off: [], work: [], faults: [] }
    for (const clause of sentence.clauses) {
      if (context.onlyVerbs && !clause.verb && !clause.prolongs) continue
      if (standsAlone(clause, context)) before = readClause(clause, before, context, said)
      else said.faults.push({ ...clause, sentence: notUnderstood })
    }
    for (const range of said.off) read.off.push(range)
    for (const day of said.work) read.work.push(day)
    if (said.faults.length === 0) said.faults.push(...countFaults(sentence, said.off, read.off))
    for (const fault of oncePuzzled(sentence, said.faults)) read.faults.push(fault)
  }
  return read
}

/** A sentence is not understood once, and as a whole; where it is long, with what stands before the days. */
function oncePuzzled(sentence: Sentence, faults: readonly Fault[]): Fault[] {
  const isPuzzle = (fault: Fault) => fault.sentence === notUnderstood
  const first = faults.find(isPuzzle)
  if (!first) return [...faults]
  const from = Math.max(sentence.from, first.from - LEAD_SHOWN)
  return [...faults.filter((fault) => !isPuzzle(fault)), { ...first, from, to: sentence.to }]
}

/** Days that are said of somebody (妇女3月8日放假) are not the days of all. */
const standsAlone = ({ lead, prolongs }: Clause, { onlyVerbs }: ParagraphContext) =>
  prolongs || (onlyVerbs ? /(?:^|[,:])[自从于]?$/ : /^[自从于]?$/).test(lead)

/** Adds the days of one clause; gives the date that the next one may lean on. */
function readClause(
  clause: Clause,
  before: Before,
  context: ParagraphContext,
  said: ReadDays,
): Before {
  let reached = before
  const dayAt = (words: DateWords): Day | null => {
    const month = monthOf(words, reached, context.year, context.name.includes('元旦'))
    if (!month) said.faults.push({ ...clause, sentence: notUnderstood })
    reached = month ?? reached
    return month && checkedDay(words, month, context.year, said)
  }
  const ranges = clause.ranges.flatMap((words): ReadRange[] => {
    const first = dayAt(words.first)
    const last = words.last === words.first ? first : dayAt(words.last)
    return first && last ? [{ first, last, spot: spotOf(words) }] : []
  })
  // A clause of which a day is missing is not taken in part.
  if (ranges.length === clause.ranges.length) place(clause, ranges, context, said)
  return reached
}

const spotOf = ({ first, last }: RangeWords): Spot => ({ from: first.from, to: last.to })

function place(
  clause: Clause,
  ranges: ReadRange[],
  { previous }: ParagraphContext,
  said: ReadDays,
): void {
  const fault = (sentence: string) => said.faults.push({ ...clause, sentence })
  const isSingle = ranges.every(({ first, last }) => first === last)
  const [range] = ranges

  if (clause.prolongs && range) {
    const from = previous?.off.at(-1)?.first
    if (!previous || !from) {
      fault('通知只写了假期延长到哪一天，没有写从哪一天起放假，请在表格中填写全部放假日期。')
      return
    }
    const { last, spot } = range
    for (const off of previous.off.slice(0, -1)) said.off.push({ ...off, spot })
    said.off.push({ first: from, last, spot })
    for (const day of previous.work) if (day < from || last < day) said.work.push({ day, spot })
  } else if (clause.verb === 'off') for (const one of ranges) said.off.push(one)
  else if (clause.verb === 'work' && isSingle)
    for (const one of ranges) said.work.push({ day: one.first, spot: one.spot })
  else if (clause.verb !== 'back_to_work' || ranges.some(({ first }) => isWeekend(first)))
    fault(notUnderstood)
}

/** The day, unless there is none; a weekday that contradicts it is a fault. */
function checkedDay(
  words: DateWords,
  { year, month }: NonNullable<Before>,
  noticeYear: number,
  said: ReadDays,
): Day | null {
  const day = dayFrom(year, month, words.date)
  const inWords = `${year}年${month}月${words.date}日`
  const fault = (sentence: string) => said.faults.push({ ...words, sentence })
  if (year !== noticeYear && year !== noticeYear - 1) {
    fault(`${inWords}不在${noticeYear}年，也不在上一年的12月，请核对年份。`)
    return null
  }
  if (!day) fault(`${inWords}不存在。`)
  else if (words.weekday !== undefined && words.weekday !== weekdayOf(day)) {
    const sentence = `${inWords}是${weekdayNames[weekdayOf(day)]}，请核对年份。`
    said.faults.push({ ...words, sentence, kind: 'weekday' })
  }
  return day
}

/** 共N天 counts the days off of its sentence, or of the paragraph so far. */
function countFaults(
  { count, withWeekend, from, to }: Sentence,
  said: readonly ReadRange[],
  soFar: readonly ReadRange[],
): Fault[] {
  const counted = lengthOf(said.length > 0 ? said : soFar)
  if (count === undefined || counted === 0) return []
  const beside = withWeekend ? lengthOf(said.map(withWeekends)) : counted
  if ([counted, lengthOf(soFar), beside].includes(count)) return []
  const sentence = `写明是${count}天，而所列的放假日期是${counted}天，请核对。`
  return [{ from, to, sentence }]
}

const lengthOf = (ranges: readonly ReadRange[]) =>
  ranges.reduce((sum, { first, last }) => sum + Math.max(0, lengthInDays(first, last)), 0)

function withWeekends({ first, last, spot }: ReadRange): ReadRange {
  let [from, to] = [first, last]
  while (isWeekend(addDays(from, -1))) from = addDays(from, -1)
  while (isWeekend(addDays(to, 1))) to = addDays(to, 1)
  return { first: from, last: to, spot }
}
