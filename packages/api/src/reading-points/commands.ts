import {
  type CreateReadingPoint,
  checkOpenAt,
  type RecordLoan,
  type RecordVisit,
  type UpdateReadingPoint,
} from '@daylight/domain/reading-points'
import { Refusal } from '@daylight/domain/refusal'
import type { Ctx } from '../trpc'
import { getReadingPoint } from './queries'

/** @throws {Refusal} `entry.id_taken`, `reading-points.name_taken` */
export async function createReadingPoint(
  ctx: Ctx,
  input: CreateReadingPoint,
): Promise<{ id: string }> {
  const { id } = input
  const there = await ctx.db.readingPoint.findUnique({ where: { id }, select: { agencyId: true } })
  if (there?.agencyId === ctx.actor.agencyId) return { id }
  if (there) throw new Refusal('entry.id_taken')

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

/** @throws {Refusal} `reading-points.not_found`, `reading-points.in_future`, `reading-points.not_open` */
export async function recordVisit(ctx: Ctx, input: RecordVisit): Promise<{ id: string }> {
  const { id, readingPointId, visitedOn } = input
  const point = await getReadingPoint(ctx, readingPointId)
  const there = await ctx.db.visit.findUnique({ where: { id } })
  if (there) return thereAt(there, readingPointId)

  checkOpenAt(point, visitedOn, ctx.today, 'visitedOn')
  await ctx.db.visit.create({ data: input })
  return { id }
}

/** @throws {Refusal} `reading-points.not_found`, `reading-points.in_future`, `reading-points.not_open` */
export async function recordLoan(ctx: Ctx, input: RecordLoan): Promise<{ id: string }> {
  const { id, readingPointId, lentOn, returnedOn } = input
  const point = await getReadingPoint(ctx, readingPointId)
  const there = await ctx.db.loan.findUnique({ where: { id } })
  if (there) return thereAt(there, readingPointId)

  checkOpenAt(point, lentOn, ctx.today, 'lentOn')
  if (returnedOn && returnedOn > ctx.today)
    throw new Refusal('reading-points.in_future', { field: 'returnedOn' })
  await ctx.db.loan.create({ data: input })
  return { id }
}

/** The same form sent twice finds its own entry. */
function thereAt(there: { id: string; readingPointId: string }, readingPointId: string) {
  if (there.readingPointId !== readingPointId) throw new Refusal('entry.id_taken')
  return { id: there.id }
}

async function checkName({ db, actor }: Ctx, { id, name }: { id: string; name: string }) {
  const holder = await db.readingPoint.findUnique({
    where: { agencyId_name: { agencyId: actor.agencyId, name } },
  })
  if (holder && holder.id !== id) throw new Refusal('reading-points.name_taken', { field: 'name' })
}
