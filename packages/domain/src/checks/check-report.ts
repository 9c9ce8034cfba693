/**
 * 校核 of a yearly report: sums, shares, years, empty parts.
 *
 * Pure: reads the report as a person would, with the figures' values filled in.
 *
 * @law 条例§50 年度报告应当包括的内容; 国办公开办函〔2021〕30号 内容不能遗漏
 */
import { measures, type Values, valueAt } from '../measures'
import {
  figuresOf,
  formatFigure,
  type RenderedBlock,
  type RenderedReport,
  type ReportDocument,
  type Run,
  renderReport,
  textOf,
} from '../reports'
import type { Finding } from './finding'

export function checkReport(document: ReportDocument, values: Values): Finding[] {
  const report = renderReport(document, ({ measure, basis }) => valueAt(values, measure, basis))
  return [
    ...checkParts(document, values),
    ...checkGenres(document, values),
    ...report.parts.flatMap((part) => [
      ...checkBody(part),
      ...part.blocks.flatMap((block, index) => checkBlock(block, part, index, report.year)),
    ]),
  ]
}

type Part = RenderedReport['parts'][number]

/** A part can't exceed its whole, nor the year what has been reached in all. */
function checkParts(document: ReportDocument, values: Values): Finding[] {
  return figuresOf(document).flatMap(({ measure, basis }): Finding[] => {
    const found: Finding[] = []
    const known = measures.get(measure)
    if (!known) return []
    const { label, partOf, sameDay, bases } = known
    const value = valueAt(values, measure, basis)
    const whole = partOf ? measures.get(partOf) : undefined
    const comparable = basis === 'cumulative' || sameDay === true
    if (comparable && whole?.bases.includes(basis) && value > valueAt(values, whole.name, basis))
      found.push(
        exceeds(
          `${label}为${formatFigure(measure, value)}，超过了${whole.label}的${formatFigure(whole.name, valueAt(values, whole.name, basis))}。`,
        ),
      )
    if (basis === 'year' && bases.includes('cumulative')) {
      const all = valueAt(values, measure, 'cumulative')
      if (value > all)
        found.push(
          exceeds(
            `${label}本年为${formatFigure(measure, value)}，超过了累计的${formatFigure(measure, all)}。`,
          ),
        )
    }
    return found
  })
}

/** Each item has one 体裁 or none, so they add up to the items of the year. */
function checkGenres(document: ReportDocument, values: Values): Finding[] {
  const named = figuresOf(document).filter(({ measure }) =>
    measure.startsWith('disclosures.of-genre.'),
  )
  if (named.length === 0) return []
  const without = valueAt(values, 'disclosures.without-genre', 'year')
  const sum = named.reduce((all, { measure }) => all + valueAt(values, measure, 'year'), without)
  const published = valueAt(values, 'disclosures.published', 'year')
  if (sum === published) return []
  return [
    exceeds(`文中各体裁与未标明体裁的信息合计${sum}条，本年主动公开${published}条，两者不符。`),
  ]
}

const exceeds = (sentence: string): Finding => ({
  rule: 'part_exceeds_whole',
  severity: 'error',
  where: '全文数字',
  part: null,
  sentence,
})

/** A required part without a body, and a heading with nothing under it. */
function checkBody({ key, title, blocks }: Part): Finding[] {
  const hasBody = blocks.some((block) => block.type !== 'heading' && textOf(block).trim() !== '')
  if (!hasBody)
    return [
      {
        rule: 'empty_part',
        severity: 'error',
        where: title,
        part: key,
        sentence: `“${title}”没有内容。没有发生的，也要写明“无”。`,
      },
    ]

  return blocks.flatMap((block, index): Finding[] => {
    if (block.type !== 'heading') return []
    const next = blocks.slice(index + 1).find((other) => textOf(other).trim() !== '')
    const bare = !next || (next.type === 'heading' && next.level <= block.level)
    if (!bare) return []
    return [
      {
        rule: 'empty_part',
        severity: 'warning',
        where: `${title} · ${block.text}`,
        part: key,
        sentence: `标题“${block.text}”之下没有内容，请补写或删去标题。`,
      },
    ]
  })
}

function checkBlock(
  block: RenderedBlock,
  part: Part,
  index: number,
  reportYear: number,
): Finding[] {
  const where = `${part.title} · ${placeOf(block, part, index)}`
  const at = { where, part: part.key }
  const years = checkYears(textOf(block), reportYear).map(
    (sentence): Finding => ({
      rule: 'foreign_year',
      severity: 'warning',
      ...at,
      sentence,
    }),
  )
  if (block.type !== 'paragraph') return years
  return [
    ...years,
    ...checkShares(block.runs).map(
      (sentence): Finding => ({
        rule: 'share_does_not_match',
        severity: 'error',
        ...at,
        sentence,
      }),
    ),
    ...checkAmongThem(textOf(block)).map(
      (sentence): Finding => ({
        rule: 'part_exceeds_whole',
        severity: 'error',
        ...at,
        sentence,
      }),
    ),
  ]
}

/** A heading by its words, other blocks counted as a person counts paragraphs. */
const placeOf = (block: RenderedBlock, { blocks }: Part, index: number): string =>
  block.type === 'heading'
    ? block.text
    : `第${blocks.slice(0, index + 1).filter(({ type }) => type !== 'heading').length}段`

/** Years that are neither the report's nor the next, each once. */
function checkYears(text: string, reportYear: number): string[] {
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})年/g)].map(([, year]) => Number(year))
  return [...new Set(years)]
    .filter((year) => year !== reportYear && year !== reportYear + 1)
    .map((year) => `文中出现“${year}年”，本报告是${reportYear}年度的，请核对是否照抄了旧稿。`)
}

/** A typed percentage said to be a share must be that of two numbers of its paragraph. */
function checkShares(runs: readonly Run[]): string[] {
  const numbers = numbersIn(
    runs
      .filter((run) => !run.whole)
      .map(({ text }) => text)
      .join(''),
  )
  const typed = runs
    .filter((run) => !run.figure)
    .map(({ text }) => text)
    .join('¦')
  return [...typed.matchAll(/(?:占|比例|比重)[^。;；,，]{0,20}?(\d+(?:\.\d+)?)[%％]/g)].flatMap(
    ([, percent = '']) =>
      numbers.some((part) => numbers.some((whole) => isShare(percent, part, whole)))
        ? []
        : [`“${percent}%”与本段的数字算不出来，请核对；占比最好由系统计算。`],
  )
}

/** Whether `part` of `whole` is `percent` when rounded to as many digits as it is printed with. */
function isShare(percent: string, part: number, whole: number): boolean {
  if (whole === 0 || part > whole) return false
  const digits = percent.split('.')[1]?.length ?? 0
  return ((part * 100) / whole).toFixed(digits) === Number(percent).toFixed(digits)
}

/**
 * “…552条，其中…”: the numbers of the clause after 其中 can't exceed the one of their unit before it.
 * What stands in parentheses is an aside to either.
 */
function checkAmongThem(text: string): string[] {
  const plain = text.replace(/（[^）]*）/g, '')
  return plain.split(/[。;；]/).flatMap((sentence) => {
    const [before, ...after] = sentence.split('其中')
    const whole = [...(before ?? '').matchAll(counted)].at(-1)
    if (!whole) return []
    return after.flatMap((words) =>
      [...clauseOf(words).matchAll(counted)]
        .filter(([, count, unit]) => unit === whole[2] && Number(count) > Number(whole[1]))
        .map(([part]) => `“其中”之后的${part}超过了前面的${whole[0]}。`),
    )
  })
}

const clauseOf = (words: string) => words.replace(/^[，,]/, '').split(/[，,]/, 1)[0] ?? ''

/** A number with its unit. */
const counted = /(\d+(?:\.\d+)?)(人次|条|件|个|次|人|元|份)/g

/** The numbers of the text that are neither years nor days nor percentages. */
const numbersIn = (text: string): number[] =>
  [...text.matchAll(/(?<![\d.])(\d+(?:\.\d+)?)(?![\d.]|年|月|日|[%％])/g)].map(([, number]) =>
    Number(number),
  )

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error')
