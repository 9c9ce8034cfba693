import { may } from '@daylight/domain/accounts'
import { type Day, yearOf } from '@daylight/domain/calendar'
import { type Found, isSeason, type Lack, seasonYear } from '@daylight/domain/desk'
import { reportDueOn } from '@daylight/domain/reports'
import { namesInRole } from '../accounts/queries'
import type { Ctx } from '../trpc'

const byYear = ({ db, actor }: Ctx, year: number) =>
  db.report.findUnique({ where: { agencyId_year: { agencyId: actor.agencyId, year } } })

const kindOf = async ({ db, actor }: Ctx) =>
  (await db.agency.findUniqueOrThrow({ where: { id: actor.agencyId }, select: { kind: true } }))
    .kind

/** Whether the agency kept its books here in that year: an office that began later owes no report to this system. */
const hasBooks = async ({ db, actor }: Ctx, year: number) =>
  (await db.disclosure.count({
    where: {
      agencyId: actor.agencyId,
      formedOn: { gte: `${year}-01-01`, lte: `${year}-12-31` },
    },
  })) > 0

/** The reports of the years since the first one here, or of the last year, and from December on of this one, until they are submitted. */
export async function findDueReports(ctx: Ctx): Promise<Found[]> {
  const { agencyId } = ctx.actor
  const reports = await ctx.db.report.findMany({
    where: { agencyId },
    select: { id: true, year: true, status: true },
  })
  const lastYear = yearOf(ctx.today) - 1
  const end = isSeason(ctx.today) ? seasonYear(ctx.today) : lastYear
  const first = Math.min(lastYear, ...reports.map(({ year }) => year))
  const kind = await kindOf(ctx)
  const found: Found[] = []
  for (let year = first; year <= end; year += 1) {
    const report = reports.find((one) => one.year === year)
    if (report ? report.status !== 'draft' : !(await hasBooks(ctx, year))) continue
    found.push({
      id: report?.id ?? `${agencyId}-${year}`,
      title: `${year}年政府信息公开工作年度报告`,
      note: report ? '撰写中' : '还没有建立',
      day: reportDueOn(year, kind),
      to: report ? `/reports/${report.id}` : '/reports',
    })
  }
  return found
}

/** Reports that wait for the head. */
export async function findReportsToPublish(ctx: Ctx): Promise<Found[]> {
  const reports = await ctx.db.report.findMany({
    where: { agencyId: ctx.actor.agencyId, status: 'in_review' },
    orderBy: { year: 'asc' },
  })
  const kind = await kindOf(ctx)
  return reports.map(({ id, year }) => ({
    id,
    title: `${year}年政府信息公开工作年度报告`,
    note: '已提交，待签发',
    day: reportDueOn(year, kind),
    to: `/reports/${id}`,
  }))
}

/** The panel of December and January: what the report still lacks, from whom, by when. */
export async function getSeason(ctx: Ctx) {
  const { db, actor, today } = ctx
  if (!isSeason(today)) return null
  const year = seasonYear(today)
  const dueOn = reportDueOn(year, await kindOf(ctx))
  const yearEnd = `${year}-12-31` as Day
  const inYear = { gte: `${year}-01-01`, lte: yearEnd }
  const { agencyId } = actor
  const [clerks, authors, heads] = await Promise.all([
    namesInRole(ctx, 'clerk'),
    namesInRole(ctx, 'author'),
    namesInRole(ctx, 'head'),
  ])
  const [report, unpublished, sessions, visits, promises, staff] = await Promise.all([
    byYear(ctx, year),
    db.disclosure.count({
      where: { agencyId, status: 'draft', attribute: 'proactive', formedOn: inYear },
    }),
    db.trainingSession.count({ where: { agencyId, heldOn: inYear } }),
    db.visit.count({ where: { readingPoint: { agencyId }, visitedOn: inYear } }),
    db.improvement.findMany({
      where: { agencyId, reportYear: year - 1, status: 'open' },
      orderBy: { position: 'asc' },
    }),
    db.service.count({ where: { post: { agencyId }, startedOn: { lte: yearEnd } } }),
  ])
  const lacks: (Lack | false)[] = [
    unpublished > 0 && {
      what: `${unpublished}件本年形成的信息还没有公开`,
      from: clerks,
      by: yearEnd,
      to: '/disclosures?status=draft',
    },
    sessions === 0 && {
      what: `没有登记${year}年的培训`,
      from: clerks,
      by: yearEnd,
      to: may(actor, 'training.edit') ? '/training/new' : '/training',
    },
    visits === 0 && {
      what: `没有登记${year}年的查阅`,
      from: clerks,
      by: yearEnd,
      to: '/reading-points',
    },
    staff === 0 && { what: '没有登记工作人员', from: clerks, by: yearEnd, to: '/staffing' },
    ...promises.map(({ statement, owner, dueOn: by }) => ({
      what: `上年报告的承诺尚未交代：${statement}`,
      from: owner || heads,
      by: (by ?? yearEnd) as Day,
      to: '/reports',
    })),
    !report && { what: `${year}年度报告还没有建立`, from: authors, by: dueOn, to: '/reports' },
    report?.status === 'draft' && {
      what: '报告还没有提交审阅',
      from: authors,
      by: dueOn,
      to: `/reports/${report.id}`,
    },
    report?.status === 'in_review' && {
      what: '报告等待签发',
      from: heads,
      by: dueOn,
      to: `/reports/${report.id}`,
    },
  ]
  return { year, dueOn, lacks: lacks.filter((lack) => lack !== false) }
}
