import { createHash } from 'node:crypto'
import type { Db, Prisma } from '@daylight/db'
import type { Actor } from '@daylight/domain/accounts'
import type { Day } from '@daylight/domain/calendar'
import { checkReport, type Finding } from '@daylight/domain/checks'
import { figureKey, measures, valueAt } from '@daylight/domain/measures'
import { Refusal } from '@daylight/domain/refusal'
import {
  Block,
  type FigureRef,
  type FigureValue,
  figuresOf,
  formCalled,
  type RenderedReport,
  ReportDocument,
  renderReport,
} from '@daylight/domain/reports'
import { z } from 'zod'
import type { PublicCtx } from '../open'
import type { Ctx } from '../trpc'
import { getFacts } from './facts'

const visibleTo = ({ agencyId }: Actor) => ({ agencyId }) satisfies Prisma.ReportWhereInput

const listed = {
  id: true,
  year: true,
  status: true,
  asOf: true,
  signedOn: true,
  version: true,
} satisfies Prisma.ReportSelect

/** The agency's reports, the newest year first; one a year. */
export const listReports = ({ db, actor }: Ctx) =>
  db.report.findMany({ where: visibleTo(actor), select: listed, orderBy: { year: 'desc' } })

/** @throws {Refusal} `reports.not_found`, also when it belongs to another agency */
export async function getReportRow({ db, actor }: Ctx, id: string) {
  const row = await db.report.findFirst({
    where: { id, ...visibleTo(actor) },
    include: { parts: true },
  })
  if (!row) throw new Refusal('reports.not_found')
  return row
}

/** How often the part was edited or given back to the ledger. */
export const versionOf = (row: Pick<ReportRow, 'parts'>, key: string): number =>
  row.parts.find((part) => part.key === key)?.version ?? 0

type ReportRow = Awaited<ReturnType<typeof getReportRow>>

/** The document of a draft: edited parts as the author left them, the others drafted from the ledger now. */
export async function draftOf(db: Db, row: ReportRow) {
  const form = formCalled(row.form)
  if (!form) throw new Refusal('reports.no_form')
  const asOf = row.asOf as Day
  const facts = await getFacts(db, { agencyId: row.agencyId, year: row.year, asOf })
  const edited = new Map(
    row.parts.map((part) => [part.key, z.array(Block).nullable().parse(part.blocks)]),
  )
  const document: ReportDocument = {
    title: form.title(facts),
    agencyName: facts.agency.name,
    year: row.year,
    asOf,
    signedOn: null,
    preface: form.preface(facts),
    parts: form.parts.map(({ key, title, draft }) => ({
      key,
      title,
      blocks: edited.get(key) ?? draft(facts),
    })),
  }
  return { document, values: facts.values }
}

export type ReportView = {
  readonly id: string
  readonly year: number
  readonly asOf: string
  readonly status: 'draft' | 'in_review' | 'published'
  readonly version: number
  readonly formName: string
  readonly rendered: RenderedReport
  /** What the author edits. A part that is not `edited` is drafted from the ledger. */
  readonly parts: readonly {
    readonly key: string
    readonly title: string
    readonly edited: boolean
    readonly version: number
    readonly blocks: Block[]
  }[]
  /** The value of every measure, by figure key, for showing figures in the editor. */
  readonly values: Readonly<Record<string, number>>
  readonly findings: readonly Finding[]
  /** The mark of the numbers as they are shown. */
  readonly numbers: string
  readonly pdfFileId: string | null
  readonly docxFileId: string | null
}

/**
 * The report as the office reads it: live while it is a draft, frozen once published.
 *
 * @throws {Refusal} `reports.not_found`
 */
export async function getReport(ctx: Ctx, id: string): Promise<ReportView> {
  const row = await getReportRow(ctx, id)
  const { document, values, valueOfFigure, findings } =
    row.document === null ? await liveOf(ctx.db, row) : await publishedOf(ctx.db, row)
  const isEdited = (key: string) =>
    row.parts.some((part) => part.key === key && part.blocks !== null)
  return {
    id: row.id,
    year: row.year,
    asOf: row.asOf,
    status: row.status,
    version: row.version,
    formName: formCalled(row.form)?.name ?? row.form,
    rendered: renderReport(document, valueOfFigure),
    parts: document.parts.map((part) => ({
      ...part,
      edited: isEdited(part.key),
      version: versionOf(row, part.key),
    })),
    values,
    findings,
    numbers: markOf(document, valueOfFigure),
    pdfFileId: row.pdfFileId,
    docxFileId: row.docxFileId,
  }
}

/** SHA-256 over the numbers of the document and their values. */
export const markOf = (document: ReportDocument, valueOfFigure: FigureValue): string =>
  createHash('sha256')
    .update(JSON.stringify(figuresOf(document).map((figure) => [figure, valueOfFigure(figure)])))
    .digest('hex')

async function liveOf(db: Db, row: ReportRow) {
  const { document, values } = await draftOf(db, row)
  const byKey = [...measures.values()].flatMap(({ name, bases }) =>
    bases.map((basis) => [figureKey(name, basis), valueAt(values, name, basis)] as const),
  )
  return {
    document,
    values: Object.fromEntries(byKey),
    valueOfFigure: ({ measure, basis }: FigureRef) => valueAt(values, measure, basis),
    findings: checkReport(document, values),
  }
}

async function publishedOf(db: Db, row: { id: string; document: Prisma.JsonValue }) {
  const figures = await db.frozenFigure.findMany({
    where: { reportId: row.id },
    select: { key: true, value: true },
  })
  const values: Record<string, number> = Object.fromEntries(
    figures.map(({ key, value }) => [key, value]),
  )
  return {
    document: ReportDocument.parse(row.document),
    values,
    valueOfFigure: ({ measure, basis }: FigureRef) => values[figureKey(measure, basis)] ?? 0,
    findings: [] as Finding[],
  }
}

/** The published reports of an agency, the newest year first. */
export const listPublicReports = ({ db }: PublicCtx, slug: string) =>
  db.report.findMany({
    where: { agency: { slug }, status: 'published' },
    select: { year: true, asOf: true, signedOn: true },
    orderBy: { year: 'desc' },
  })

/** A published report as everybody reads it; `null` where there is none. */
export async function getPublicReport({ db }: PublicCtx, slug: string, year: number) {
  const row = await db.report.findFirst({
    where: { agency: { slug }, year, status: 'published' },
    include: {
      pdf: { select: { id: true, name: true, size: true } },
      docx: { select: { id: true, name: true, size: true } },
    },
  })
  if (!row) return null
  const { document, valueOfFigure } = await publishedOf(db, row)
  const { id, asOf, signedOn, pdf, docx } = row
  return { id, year, asOf, signedOn, pdf, docx, rendered: renderReport(document, valueOfFigure) }
}
