/**
 * The clauses of a notice's text: days, and what is said of them (放假, 上班).
 *
 * Total: text that is no clause gives none, and every expression looks at a bounded stretch only.
 */
import type { Spot } from './compact-text'
import { type DateWords, datesIn, numberOf } from './dates'

export type Verb = 'off' | 'work' | 'back_to_work'
/** One day, or 1月1日至3日. */
export type RangeWords = { readonly first: DateWords; readonly last: DateWords }

/** Days with one verb: 9月28日（星期日）、10月11日（星期六）上班. */
export type Clause = Spot & {
  readonly ranges: readonly RangeWords[]
  /** What stands before the days and belongs to no other clause: 妇女 of 妇女3月8日放假. */
  readonly lead: string
  /** `undefined` where nothing that we know is said of the days. */
  readonly verb: Verb | undefined
  /** 延长假期至: the day is the new last one of a holiday that is loaded already. */
  readonly prolongs: boolean
}

/** A sentence with days, or with a count of days (共3天). */
export type Sentence = Spot & {
  readonly clauses: readonly Clause[]
  /** N of 共N天; `undefined` where the sentence counts nothing. */
  readonly count: number | undefined
  /** 与周末连休: the count may hold the weekend beside the days. */
  readonly withWeekend: boolean
}

const verbForm =
  /^,?(起)?(?:恢复正常|正常|照常)?(?:调休|补休)?(放假|休假|公休|休息|调休|补休|上班)(?!半天|期间|安排|[前后的])/
/** What may be said of days beside the verb, and changes nothing. */
const asideForm =
  /^(?:,|调休|公休|补休|不调休|与周末连休|共?(?:\d{1,2}|[一二三四五六七八九十]{1,2})天){0,12}/
const countForm = /(?:共|放假)(\d{1,2}|十[一二三四五]?|[一二三四五六七八九])[天日]/
const rangeJoint = /^[至到-]$/
const listJoint = /^(?:[、,和及与]|以及)$/
const prolonged = /假期(?:延长)?至$/

export function sentencesIn(text: string, { from, to }: Spot): Sentence[] {
  const sentences: Sentence[] = []
  let start = from
  for (const words of text.slice(from, to).split(/[。;]/)) {
    // 鼓励各单位…安排职工在除夕（2月9日）休息 is advice and moves no day.
    if (!words.startsWith('鼓励')) sentences.push(sentenceOf(words, start))
    start += words.length + 1
  }
  return sentences.filter(({ clauses, count }) => clauses.length > 0 || count !== undefined)
}

function sentenceOf(words: string, start: number): Sentence {
  const count = countForm.exec(words)?.[1]
  return {
    from: start,
    to: start + words.length,
    clauses: clausesOf(words, start),
    count: count === undefined ? undefined : numberOf(count),
    withWeekend: words.includes('周末连休'),
  }
}

type Group = {
  readonly ranges: { first: DateWords; last: DateWords }[]
  readonly prolongs: boolean
}

/** Days are taken together as long as only 至 or 、 stands between them. */
function clausesOf(words: string, start: number): Clause[] {
  const groups: Group[] = []
  let end = start
  for (const date of datesIn(words, start)) {
    const between = words.slice(end - start, date.from - start)
    const group = groups.at(-1)
    const open = group?.prolongs ? undefined : group?.ranges
    const range = open?.at(-1)
    if (range && range.first === range.last && rangeJoint.test(between)) range.last = date
    else if (range && listJoint.test(between)) open?.push({ first: date, last: date })
    else groups.push({ ranges: [{ first: date, last: date }], prolongs: prolonged.test(between) })
    end = date.to
  }
  let lead = words.slice(0, (groups[0]?.ranges[0]?.first.from ?? start) - start)
  return groups.map(({ ranges, prolongs }, index) => {
    const from = ranges[0]?.first.from ?? start
    const to = groups[index + 1]?.ranges[0]?.first.from ?? start + words.length
    const said = words.slice((ranges.at(-1)?.last.to ?? start) - start, to - start)
    const clause = { from, to, ranges, prolongs, lead, verb: verbOf(said) }
    lead = said.replace(verbForm, '').replace(asideForm, '')
    return clause
  })
}

function verbOf(said: string): Verb | undefined {
  const match = verbForm.exec(said)
  if (!match) return undefined
  if (match[2] !== '上班') return match[1] ? undefined : 'off'
  return match[1] ? 'back_to_work' : 'work'
}
