import { Refusal } from '@daylight/domain/refusal'
import type { CreateStaffPost, UpdateStaffPost } from '@daylight/domain/staffing'
import type { Ctx } from '../trpc'
import { getStaffPost } from './queries'

/** @throws {Refusal} `entry.id_taken`, `staffing.title_taken` */
export async function createStaffPost(ctx: Ctx, input: CreateStaffPost): Promise<{ id: string }> {
  const { id, periods, ...fields } = input
  const there = await ctx.db.staffPost.findUnique({ where: { id }, select: { agencyId: true } })
  if (there?.agencyId === ctx.actor.agencyId) return { id }
  if (there) throw new Refusal('entry.id_taken')

  await checkTitle(ctx, input)
  await ctx.db.staffPost.create({
    data: { id, agencyId: ctx.actor.agencyId, ...fields, periods: { create: periods } },
  })
  return { id }
}

/** @throws {Refusal} `staffing.not_found`, `entry.changed`, `staffing.title_taken` */
export async function updateStaffPost(ctx: Ctx, input: UpdateStaffPost): Promise<void> {
  const { id, version, periods, ...fields } = input
  const current = await getStaffPost(ctx, id)
  if (current.version !== version) throw new Refusal('entry.changed', { current })

  await checkTitle(ctx, input)
  await ctx.db.staffPost.update({
    where: { id },
    data: { ...fields, version: version + 1, periods: { deleteMany: {}, create: periods } },
  })
}

async function checkTitle({ db, actor }: Ctx, { id, title }: { id: string; title: string }) {
  const holder = await db.staffPost.findUnique({
    where: { agencyId_title: { agencyId: actor.agencyId, title } },
  })
  if (holder && holder.id !== id) throw new Refusal('staffing.title_taken', { field: 'title' })
}
