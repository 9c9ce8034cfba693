/**
 * 通知原文的识别: the pasted text of the State Council's notice read to a `HolidayNotice`.
 *
 * Unit: days. Pure and total: it never throws, and its work grows with the length of the text only.
 */
import type { z } from 'zod'
import { type Holiday, HolidayNotice, type NoticeDraft } from '../notice'
import { statutoryHolidays } from '../notice-faults'
import { sentencesIn } from './clauses'
import { compact, type Spot } from './compact-text'
import { dayFrom } from './dates'
import { documentNumberIn, draftedIn, type Found, layoutOf, titleIn } from './paragraphs'
import { type Fault, type NoticeProblem, problemsOf } from './problems'
import { type ReadHoliday, readHoliday } from './read-holiday'

export type ParsedNotice = {
  /** `null` as long as there are problems. */
  readonly notice: HolidayNotice | null
  /** What was understood, for a form to start from; `null` where not even the year was. */
  readonly draft: NoticeDraft | null
  readonly problems: readonly NoticeProblem[]
}

export type ParseOptions = {
  /** The year that the person means to load. */
  readonly year?: number
  /** The arrangement that is loaded for the year: 延长假期 leans on it. */
  readonly previous?: { readonly holidays: readonly Holiday[] }
}

const LENGTH_MAX = 200_000

export function parseNotice(pasted: string, { year, previous }: ParseOptions = {}): ParsedNotice {
  if (pasted.length > LENGTH_MAX)
    return unreadable('文字超过20万字，不像是放假安排的通知，请只粘贴通知的正文。')
  const text = compact(pasted)
  const title = titleIn(text)
  const titleWords = title?.words[1] ?? ''
  const noticeYear = Number(/\d{4}(?=年)/.exec(titleWords)?.[0] ?? year)
  if (!(noticeYear >= 2000 && noticeYear <= 2100))
    return unreadable(
      '没有找到年份，请连同标题“国务院办公厅关于2027年部分节假日安排的通知”一起粘贴。',
    )

  const { paragraphs, signature, tail } = layoutOf(text)
  const named = statutoryHolidays.filter((holiday) => titleWords.includes(holiday))
  const context = {
    year: noticeYear,
    onlyName: (named.length === 1 && named[0]) || '',
    previous: previous?.holidays ?? [],
  }
  const holidays = paragraphs.flatMap((one) => readHoliday(text.text, one, context) ?? [])
  const number = documentNumberIn(text)
  const issued = signature ?? draftedIn(text)
  const draft = {
    year: noticeYear,
    documentNumber: number ? `${number.words[1]}〔${number.words[2]}〕${number.words[3]}号` : '',
    issuedOn: issued && dayUnder(issued),
    amends: /调整|延长|修改|变更|补充/.test(titleWords),
    holidays: holidays.map(({ name, off, work }) => ({
      name,
      off: off.map(({ first, last }) => ({ first, last })),
      work: work.map(({ day }) => day),
    })),
  }

  const read: Fault[] = [
    ...yearFaults(title, noticeYear, year),
    ...holidays.flatMap((holiday) => holiday.faults),
    ...tailFaults(text.text, tail),
  ]
  if (holidays.length === 0) read.push({ ...start, sentence: nothingFound })
  if (issued && !draft.issuedOn) read.push({ ...issued, sentence: '发文日期不存在，请核对。' })

  const checked = HolidayNotice.safeParse(draft)
  // With the wrong year, every day is in question; that is said first.
  const isYearInDoubt = read.some(({ kind }) => kind === 'weekday')
  const contradictions =
    checked.success || isYearInDoubt
      ? []
      : draftFaults(checked.error, holidays, { title, number, issued })
  const problems = problemsOf(text, [...read, ...contradictions])
  return { notice: problems.length === 0 ? (checked.data ?? null) : null, draft, problems }
}

const start: Spot = { from: 0, to: 0 }
const nothingFound =
  '没有找到放假安排，请粘贴通知的正文，每个节日一段，如“一、元旦：1月1日放假。”。'

const unreadable = (sentence: string): ParsedNotice => ({
  notice: null,
  draft: null,
  problems: [{ line: 1, text: '', sentence }],
})

function dayUnder({ words }: Found) {
  const [year = 0, month = 0, date = 0] = words.slice(1).map(Number)
  return dayFrom(year, month, date)
}

function yearFaults(title: Found | null, found: number, wanted: number | undefined): Fault[] {
  if (wanted === undefined || wanted === found) return []
  const sentence = `这是${found}年的通知，要装入的是${wanted}年的安排，请核对。`
  return [{ ...(title ?? start), sentence }]
}

/** Nothing that sets days may stand after the signature: it would be passed over. */
function tailFaults(text: string, tail: Spot): Fault[] {
  const clause = sentencesIn(text, tail)
    .flatMap(({ clauses }) => clauses)
    .find(({ verb }) => verb !== undefined)
  return clause ? [{ ...clause, sentence: '落款之后还有放假的内容，请只粘贴一份通知。' }] : []
}

/** What the schema says of the draft, at the words that it was read from. */
function draftFaults(
  { issues }: z.ZodError,
  holidays: readonly ReadHoliday[],
  { title, number, issued }: Record<'title' | 'number' | 'issued', Found | null>,
): Fault[] {
  return issues.flatMap(({ path: [field, index, part, place], message }): Fault[] => {
    const holiday = field === 'holidays' ? holidays[Number(index)] : undefined
    // A paragraph without days, or without a name, has said so already.
    if (holiday?.off.length === 0 && part === 'off') return []
    if (holiday?.name === '' && part === 'name') return []
    if (field === 'holidays' && holidays.length === 0) return []
    const days = part === 'off' ? holiday?.off : part === 'work' ? holiday?.work : undefined
    const found = field === 'issuedOn' ? issued : field === 'documentNumber' ? number : title
    const spot = days?.[Number(place)]?.spot ?? holiday?.head ?? found ?? start
    return [{ from: spot.from, to: spot.to, sentence: message }]
  })
}
