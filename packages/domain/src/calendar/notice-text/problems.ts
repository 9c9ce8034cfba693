/** The faults of a notice's text, as a person reads them: line, words, sentence. */
import { type CompactText, type Spot, wordsAt } from './compact-text'

export type Fault = Spot & {
  readonly sentence: string
  /** All days of a wrong year have the wrong weekday: the first one is named, the others counted. */
  readonly kind?: 'weekday'
}

/** What stands in the way of the notice, at its words. */
export type NoticeProblem = {
  /** Of the pasted text, from 1. */
  readonly line: number
  /** The words that it is about; empty where it is about the whole text. */
  readonly text: string
  readonly sentence: string
}

const PROBLEMS_MAX = 50

export function problemsOf(text: CompactText, faults: readonly Fault[]): NoticeProblem[] {
  const inOrder = onceForWeekdays(faults.toSorted((a, b) => a.from - b.from))
  const problems = inOrder.slice(0, PROBLEMS_MAX).map((fault): NoticeProblem => {
    const words = wordsAt(text, fault)
    const sentence = fault.kind === 'weekday' ? `${words}：${fault.sentence}` : fault.sentence
    return { line: text.lines[fault.from] ?? 1, text: words, sentence }
  })
  const next = inOrder[PROBLEMS_MAX]
  if (!next) return problems
  const sentence = `此后还有${inOrder.length - PROBLEMS_MAX}处看不懂，不再一一列出。`
  return [...problems, { line: text.lines[next.from] ?? 1, text: '', sentence }]
}

function onceForWeekdays(faults: readonly Fault[]): Fault[] {
  const isWeekday = ({ kind }: Fault) => kind === 'weekday'
  const first = faults.find(isWeekday)
  const others = faults.filter(isWeekday).length - 1
  if (!first || others === 0) return [...faults]
  const sentence = `${first.sentence}另有${others}处日期与星期不符。`
  return faults.flatMap((fault) =>
    fault === first ? { ...first, sentence } : isWeekday(fault) ? [] : fault,
  )
}
