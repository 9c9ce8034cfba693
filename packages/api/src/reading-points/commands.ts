import {
  type CreateReadingPoint,
  checkOpenAt,
  type RecordLoan,
  type RecordVisit,
  type UpdateLoan,
  type UpdateReadingPoint,
  type UpdateVisit,
} from '@daylight/domain/reading-points'
import { Refusal } from '@daylight/domain/refusal'
import { checkSame } from '../entry/once'
import type { Ctx } from '../trpc'
import { getLoan, getReadingPoint, getVisit } from './queries'

/** @throws {Refusal} `entry.id_taken`, `entry.already_saved`, `reading-points.name_taken` */
export async function createReadingPoint(
  ctx: Ctx,
  input: CreateReadingPoint,
): Promise<{ id: string }> {
  const { id } = input
  const there = await ctx.db.readingPoint.findUnique({ where: { id } })
  if (there) return savedBefore(ctx, there.agencyId, there, input)

  await checkName(ctx, input)
  await ctx.db.readingPoint.create({ data: { ...input, agencyId: ctx.actor.agencyId } })
  return { id }
}

/** @throws {Refusal} `reading-points.not_found`, `entry.changed`, `reading-points.name_taken` */
export async function updateReadingPoint(ctx: Ctx, input: UpdateReadingPoint): Promise<void> {
  const { id, version, ...fields } = input
  const current = await getReadingPoint(ctx, id)
  if (current.version !== version) throw new Refusal('entry.changed', { current })

  await checkName(ctx, input)
  await ctx.db.readingPoint.update({ where: { id }, data: { ...fields, version: version + 1 } })
}

/**
 * @throws {Refusal} `entry.id_taken`, `entry.already_saved`, `reading-points.not_found`,
 *   `reading-points.in_future`, `reading-points.not_open`
 */
export async function recordVisit(ctx: Ctx, input: RecordVisit): Promise<{ id: string }> {
  const { id } = input
  const there = await ctx.db.visit.findUnique({ where: { id }, include: withAgency })
  if (there) {
    const { readingPoint, ...visit } = there
    return savedBefore(ctx, readingPoint.agencyId, visit, input)
  }

  await checkVisit(ctx, input)
  await ctx.db.visit.create({ data: input })
  return { id }
}

/**
 * @throws {Refusal} `reading-points.visit_not_found`, `entry.changed`, `reading-points.not_found`,
 *   `reading-points.in_future`, `reading-points.not_open`
 */
export async function updateVisit(ctx: Ctx, input: UpdateVisit): Promise<void> {
  const { id, version, ...fields } = input
  const current = await getVisit(ctx, id)
  if (current.version !== version) throw new Refusal('entry.changed', { current })

  await checkVisit(ctx, input)
  await ctx.db.visit.update({ where: { id }, data: { ...fields, version: version + 1 } })
}

/**
 * @throws {Refusal} `entry.id_taken`, `entry.already_saved`, `reading-points.not_found`,
 *   `reading-points.in_future`, `reading-points.not_open`
 */
export async function recordLoan(ctx: Ctx, input: RecordLoan): Promise<{ id: string }> {
  const { id } = input
  const there = await ctx.db.loan.findUnique({ where: { id }, include: withAgency })
  if (there) {
    const { readingPoint, ...loan } = there
    return savedBefore(ctx, readingPoint.agencyId, loan, input)
  }

  await checkLoan(ctx, input)
  await ctx.db.loan.create({ data: input })
  return { id }
}

/**
 * @throws {Refusal} `reading-points.loan_not_found`, `entry.changed`, `reading-points.not_found`,
 *   `reading-points.in_future`, `reading-points.not_open`
 */
export async function updateLoan(ctx: Ctx, input: UpdateLoan): Promise<void> {
  const { id, version, ...fields } = input
  const current = await getLoan(ctx, id)
  if (current.version !== version) throw new Refusal('entry.changed', { current })

  await checkLoan(ctx, input)
  await ctx.db.loan.update({ where: { id }, data: { ...fields, version: version + 1 } })
}

const withAgency = { readingPoint: { select: { agencyId: true } } } as const

/** The same form sent twice finds its own entry. */
function savedBefore({ actor }: Ctx, agencyId: string, there: { id: string }, sent: object) {
  if (agencyId !== actor.agencyId) throw new Refusal('entry.id_taken')
  checkSame(there, sent)
  return { id: there.id }
}

async function checkVisit(ctx: Ctx, { readingPointId, visitedOn }: Omit<RecordVisit, 'id'>) {
  const point = await getReadingPoint(ctx, readingPointId)
  checkOpenAt(point, visitedOn, ctx.today, 'visitedOn')
}

async function checkLoan(ctx: Ctx, loan: Omit<RecordLoan, 'id'>) {
  const { readingPointId, lentOn, returnedOn } = loan
  const point = await getReadingPoint(ctx, readingPointId)
  checkOpenAt(point, lentOn, ctx.today, 'lentOn')
  if (returnedOn && returnedOn > ctx.today)
    throw new Refusal('reading-points.in_future', { field: 'returnedOn' })
}

async function checkName({ db, actor }: Ctx, { id, name }: { id: string; name: string }) {
  const holder = await db.readingPoint.findUnique({
    where: { agencyId_name: { agencyId: actor.agencyId, name } },
  })
  if (holder && holder.id !== id) throw new Refusal('reading-points.name_taken', { field: 'name' })
}
