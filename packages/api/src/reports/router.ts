import { Day } from '@daylight/domain/calendar'
import { EntryId, Page } from '@daylight/domain/entry'
import { parseFigureKey } from '@daylight/domain/measures'
import { Refusal } from '@daylight/domain/refusal'
import {
  EditReportPart,
  PublishReport,
  RedraftReportPart,
  ReportStep,
  StartReport,
} from '@daylight/domain/reports'
import { z } from 'zod'
import { openFigure } from '../measures/queries'
import { requires, router } from '../trpc'
import {
  editReportPart,
  publishReport,
  redraftReportPart,
  returnReport,
  startReport,
  submitReport,
} from './commands'
import { listMoved, openFrozenFigure } from './frozen'
import { getReport, getReportRow, listReports } from './queries'

const ById = z.strictObject({ id: EntryId })

export const reportsRouter = router({
  list: requires('reports.read').query(({ ctx }) => listReports(ctx)),
  get: requires('reports.read')
    .input(ById)
    .query(({ ctx, input }) => getReport(ctx, input.id)),

  /** A number of the report, opened: from the ledger while it is a draft, as frozen once published. */
  openFigure: requires('reports.read')
    .input(Page.extend({ id: EntryId, key: z.string().max(120) }))
    .query(async ({ ctx, input: { id, key, ...page } }) => {
      const row = await getReportRow(ctx, id)
      if (row.status === 'published') return openFrozenFigure(ctx.db, row, { key, ...page })
      const figure = parseFigureKey(key)
      if (!figure) throw new Refusal('reports.figure_unknown')
      const scope = { agencyIds: [row.agencyId], year: row.year, asOf: Day.parse(row.asOf) }
      return openFigure(ctx.db, figure, scope, page)
    }),

  /** What the ledger would say now, where that is not what was published. */
  moved: requires('reports.read')
    .input(ById)
    .query(async ({ ctx, input }) => {
      const { id, agencyId, year, asOf, status } = await getReportRow(ctx, input.id)
      if (status !== 'published') return []
      return listMoved(ctx.db, id, { agencyIds: [agencyId], year, asOf: Day.parse(asOf) })
    }),

  start: requires('reports.edit')
    .input(StartReport)
    .mutation(({ ctx, input }) => startReport(ctx, input)),
  editPart: requires('reports.edit')
    .input(EditReportPart)
    .mutation(({ ctx, input }) => editReportPart(ctx, input)),
  redraftPart: requires('reports.edit')
    .input(RedraftReportPart)
    .mutation(({ ctx, input }) => redraftReportPart(ctx, input)),
  submit: requires('reports.submit')
    .input(ReportStep)
    .mutation(({ ctx, input }) => submitReport(ctx, input)),
  return: requires('reports.return')
    .input(ReportStep)
    .mutation(({ ctx, input }) => returnReport(ctx, input)),
  publish: requires('reports.publish')
    .input(PublishReport)
    .mutation(({ ctx, input }) => publishReport(ctx, input)),
})
