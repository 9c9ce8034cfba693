import { Prisma } from '@daylight/db'
import type { Day } from '@daylight/domain/calendar'
import { checkReport, hasErrors } from '@daylight/domain/checks'
import { valueAt } from '@daylight/domain/measures'
import { Refusal } from '@daylight/domain/refusal'
import {
  type Block,
  checkEditable,
  type EditReportPart,
  type FigureRef,
  figuresOf,
  formCalled,
  formToStart,
  type PublishReport,
  type RedraftReportPart,
  type ReportDocument,
  type ReportStep,
  renderReport,
  type StartReport,
  stepReport,
} from '@daylight/domain/reports'
import { reportDocx } from '@daylight/formats/docx'
import { reportPdf } from '@daylight/formats/pdf'
import { checkSame } from '../entry/once'
import { storeFile } from '../files/commands'
import type { Ctx } from '../trpc'
import { freeze } from './frozen'
import { draftOf, getReportRow, markOf, versionOf } from './queries'

/**
 * @throws {Refusal} `reports.already_started`, `reports.no_form`, `measures.cut_off_outside_year`,
 *   `entry.id_taken`, `entry.already_saved`
 */
export async function startReport(ctx: Ctx, input: StartReport): Promise<{ id: string }> {
  const { id, year, asOf } = input
  const { agencyId } = ctx.actor
  const form = formToStart(year, asOf)
  const there = await ctx.db.report.findUnique({ where: { id } })
  if (there?.agencyId === agencyId) {
    checkSame(there, input)
    return { id }
  }
  if (there) throw new Refusal('entry.id_taken')
  if (await ctx.db.report.findUnique({ where: { agencyId_year: { agencyId, year } } }))
    throw new Refusal('reports.already_started', { field: 'year' })

  await ctx.db.report.create({ data: { id, agencyId, year, asOf, form: form.id } })
  return { id }
}

/**
 * Keeps the prose of one part. The numbers in it are figures, which hold no value to edit.
 *
 * @throws {Refusal} `reports.not_found`, `reports.not_draft`, `reports.part_unknown`, `entry.changed`
 */
export const editReportPart = (ctx: Ctx, { blocks, ...part }: EditReportPart): Promise<void> =>
  savePart(ctx, part, blocks)

/**
 * Gives the part back to the ledger: it is drafted anew each time it is read.
 *
 * @throws {Refusal} `reports.not_found`, `reports.not_draft`, `reports.part_unknown`, `entry.changed`
 */
export const redraftReportPart = (ctx: Ctx, part: RedraftReportPart): Promise<void> =>
  savePart(ctx, part, null)

async function savePart(
  ctx: Ctx,
  { id, key, version }: RedraftReportPart,
  blocks: Block[] | null,
): Promise<void> {
  const row = await getEditable(ctx, id, key)
  if (versionOf(row, key) !== version) {
    const { document } = await draftOf(ctx.db, row)
    const current = document.parts.find((part) => part.key === key)
    throw new Refusal('entry.changed', {
      current: { blocks: current?.blocks, version: versionOf(row, key) },
    })
  }
  const kept = { blocks: blocks ?? Prisma.DbNull, version: version + 1 }
  await ctx.db.reportPart.upsert({
    where: { reportId_key: { reportId: id, key } },
    create: { reportId: id, key, ...kept },
    update: kept,
  })
}

/** @throws {Refusal} `reports.not_found`, `entry.changed`, `reports.not_draft`, `reports.has_errors` */
export async function submitReport(ctx: Ctx, input: ReportStep): Promise<void> {
  const row = await getAtVersion(ctx, input)
  const status = stepReport(row.status, 'submit')
  const { document, values } = await draftOf(ctx.db, row)
  if (hasErrors(checkReport(document, values))) throw new Refusal('reports.has_errors')
  await ctx.db.report.update({ where: { id: row.id }, data: { status, version: row.version + 1 } })
}

/** @throws {Refusal} `reports.not_found`, `entry.changed`, `reports.not_in_review` */
export async function returnReport(ctx: Ctx, input: ReportStep): Promise<void> {
  const row = await getAtVersion(ctx, input)
  const status = stepReport(row.status, 'return')
  await ctx.db.report.update({ where: { id: row.id }, data: { status, version: row.version + 1 } })
}

/**
 * Freezes every number with its definition and entries, makes the PDF and the DOCX, and publishes:
 * all in one transaction, so that the report says what the ledger said at one instant.
 *
 * @throws {Refusal} `reports.not_found`, `entry.changed`, `reports.not_in_review`,
 *   `reports.has_errors`, `reports.year_not_over`, `reports.numbers_moved`
 */
export async function publishReport(ctx: Ctx, input: PublishReport): Promise<void> {
  const row = await getAtVersion(ctx, input)
  const status = stepReport(row.status, 'publish')
  if (row.asOf > ctx.today) throw new Refusal('reports.year_not_over')
  const draft = await draftOf(ctx.db, row)
  if (hasErrors(checkReport(draft.document, draft.values))) throw new Refusal('reports.has_errors')

  const valueOfFigure = ({ measure, basis }: FigureRef) => valueAt(draft.values, measure, basis)
  if (markOf(draft.document, valueOfFigure) !== input.numbers)
    throw new Refusal('reports.numbers_moved')

  const document: ReportDocument = { ...draft.document, signedOn: ctx.today }
  await freeze(ctx.db, row.id, figuresOf(document), draft.values, {
    agencyIds: [row.agencyId],
    year: row.year,
    asOf: row.asOf as Day,
  })
  const rendered = renderReport(document, valueOfFigure)
  const pdf = await storeFile(ctx, {
    name: `${document.title}.pdf`,
    bytes: await reportPdf(rendered, { fontDir: ctx.fontDir }),
  })
  const docx = await storeFile(ctx, {
    name: `${document.title}.docx`,
    bytes: await reportDocx(rendered),
  })
  await ctx.db.report.update({
    where: { id: row.id },
    data: {
      status,
      version: row.version + 1,
      signedOn: ctx.today,
      publishedAt: new Date(),
      document,
      pdfFileId: pdf.id,
      docxFileId: docx.id,
    },
  })
}

async function getEditable(ctx: Ctx, id: string, key: string) {
  const row = await getReportRow(ctx, id)
  checkEditable(row.status)
  if (!formCalled(row.form)?.parts.some((part) => part.key === key))
    throw new Refusal('reports.part_unknown')
  return row
}

async function getAtVersion(ctx: Ctx, { id, version }: ReportStep) {
  const row = await getReportRow(ctx, id)
  if (row.version !== version)
    throw new Refusal('entry.changed', { current: { status: row.status, version: row.version } })
  return row
}
