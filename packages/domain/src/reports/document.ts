/**
 * 年度报告 as a value: headings, paragraphs and tables in which every number is a figure.
 *
 * A figure names a measure and a basis and holds no value, so nobody can type one. What a person
 * reads is made by `renderReport` from the figures' values, live in a draft and frozen once published.
 */
import { z } from 'zod'
import { Day } from '../calendar'
import { Basis, MeasureName, measures } from '../measures'

const figureFields = { measure: MeasureName, basis: Basis }

/** A measure is asked on a basis that it has. */
const isAsked = ({ measure, basis }: { measure: string; basis: Basis }) =>
  measures.get(measure)?.bases.includes(basis) ?? false
const notAsked = { error: '这一指标没有这种统计口径。' }

const FigureRef = z.strictObject(figureFields).refine(isAsked, notAsked)
export type FigureRef = z.infer<typeof FigureRef>

const Text = z.strictObject({
  type: z.literal('text'),
  // Not trimmed: a space may stand before a number.
  text: z
    .string()
    .max(20_000)
    .refine((text) => !text.includes('\u0000'), '文字中有看不见的控制字符，请删去后再试。'),
})

/** A number. `none` writes 无 for zero: a 无 is a number too, and opens to its proof. */
const Figure = z
  .strictObject({
    ...figureFields,
    type: z.literal('figure'),
    show: z.enum(['number', 'none']).default('number'),
  })
  .refine(isAsked, notAsked)

/** A share in per cent of one figure in another, to one decimal. */
const Share = z.strictObject({ type: z.literal('share'), part: FigureRef, whole: FigureRef })

export const Inline = z.discriminatedUnion('type', [Text, Figure, Share])
export type Inline = z.infer<typeof Inline>

const Paragraph = z.strictObject({
  type: z.literal('paragraph'),
  inlines: z.array(Inline).max(500),
})
/** Level 1 is （一）, level 2 is 1. */
const Heading = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2)]),
  text: z.string().max(200),
})
const Table = z.strictObject({
  type: z.literal('table'),
  caption: z.string().max(200),
  columns: z.array(z.string().max(60)).max(20),
  rows: z.array(z.array(z.array(Inline).max(20)).max(20)).max(200),
})

export const Block = z.discriminatedUnion('type', [Paragraph, Heading, Table])
export type Block = z.infer<typeof Block>

export const ReportPart = z.strictObject({
  key: z.string(),
  /** With its number: 一、基本情况. */
  title: z.string(),
  blocks: z.array(Block).max(500),
})
export type ReportPart = z.infer<typeof ReportPart>

export const ReportDocument = z.strictObject({
  title: z.string(),
  /** Who signs. */
  agencyName: z.string(),
  year: z.int(),
  asOf: Day,
  /** 成文日期; null while it is a draft. */
  signedOn: Day.nullable(),
  /** The sentences before part 一: legal basis, period, where to ask. */
  preface: z.array(Block),
  parts: z.array(ReportPart),
})
export type ReportDocument = z.infer<typeof ReportDocument>

/** Every figure of the document, each once, in reading order. */
export function figuresOf(document: Pick<ReportDocument, 'preface' | 'parts'>): FigureRef[] {
  const found = new Map<string, FigureRef>()
  const add = ({ measure, basis }: FigureRef) =>
    found.set(`${measure}@${basis}`, { measure, basis })
  for (const inline of inlinesOf(document)) {
    if (inline.type === 'figure') add(inline)
    if (inline.type === 'share') {
      add(inline.part)
      add(inline.whole)
    }
  }
  return [...found.values()]
}

function* inlinesOf({
  preface,
  parts,
}: Pick<ReportDocument, 'preface' | 'parts'>): Generator<Inline> {
  for (const block of [...preface, ...parts.flatMap((part) => part.blocks)]) {
    if (block.type === 'paragraph') yield* block.inlines
    if (block.type === 'table') yield* block.rows.flat(2)
  }
}
