import { z } from 'zod'
import { Day } from '../calendar'
import { EntryId, Version } from '../entry'
import { checkCutOff } from '../measures'
import { Refusal } from '../refusal'
import { Block } from './document'
import { type Form, formFor } from './form'

/** The draft is read by its author, then by the head, then by everybody. */
export const ReportStatus = z.enum(['draft', 'in_review', 'published'])
export type ReportStatus = z.infer<typeof ReportStatus>
export const reportStatusNames: Record<ReportStatus, string> = {
  draft: '撰写中',
  in_review: '待签发',
  published: '已发布',
}

export const StartReport = z.strictObject({
  id: EntryId,
  year: z
    .int({ error: '请填写报告年度。' })
    .min(2008, '报告年度从2008年起。')
    .max(2100, '报告年度不正确。'),
  asOf: Day,
})
export type StartReport = z.infer<typeof StartReport>

export const EditReportPart = z.strictObject({
  id: EntryId,
  key: z.string().max(40),
  /** The version of the part that was read; 0 where nobody has edited it yet. */
  version: z.int().min(0),
  blocks: z.array(Block).max(500),
})
export type EditReportPart = z.infer<typeof EditReportPart>

export const RedraftReportPart = EditReportPart.omit({ blocks: true })
export type RedraftReportPart = z.infer<typeof RedraftReportPart>

/** `numbers` is the mark of the numbers that the person read; a report is published with no others. */
export const PublishReport = z.strictObject({
  id: EntryId,
  version: Version,
  numbers: z.string().length(64),
})
export type PublishReport = z.infer<typeof PublishReport>

export const ReportStep = z.strictObject({ id: EntryId, version: Version })
export type ReportStep = z.infer<typeof ReportStep>

/**
 * The form for a report of `year` cut off on `asOf`.
 *
 * @throws {Refusal} `measures.cut_off_outside_year`, `reports.no_form`
 */
export function formToStart(year: number, asOf: Day): Form {
  checkCutOff(year, asOf)
  const form = formFor(year)
  if (!form) throw new Refusal('reports.no_form', { field: 'year' })
  return form
}

const nextStatus = {
  submit: { from: 'draft', to: 'in_review', refusal: 'reports.not_draft' },
  return: { from: 'in_review', to: 'draft', refusal: 'reports.not_in_review' },
  publish: { from: 'in_review', to: 'published', refusal: 'reports.not_in_review' },
} as const

/**
 * The status after a step.
 *
 * @throws {Refusal} `reports.not_draft`, `reports.not_in_review`
 */
export function stepReport(status: ReportStatus, step: keyof typeof nextStatus): ReportStatus {
  const { from, to, refusal } = nextStatus[step]
  if (status !== from) throw new Refusal(refusal)
  return to
}

/** @throws {Refusal} `reports.not_draft` */
export function checkEditable(status: ReportStatus): void {
  if (status !== 'draft') throw new Refusal('reports.not_draft')
}
