import { Refusal } from '@daylight/domain/refusal'
import type { CreateStaffPost, ServicePeriod, UpdateStaffPost } from '@daylight/domain/staffing'
import { checkSame } from '../entry/once'
import type { Ctx } from '../trpc'
import { getStaffPost } from './queries'

/** @throws {Refusal} `entry.id_taken`, `entry.already_saved`, `staffing.title_taken` */
export async function createStaffPost(ctx: Ctx, input: CreateStaffPost): Promise<{ id: string }> {
  const { id, periods, ...fields } = input
  const there = await ctx.db.staffPost.findUnique({ where: { id }, select: { agencyId: true } })
  if (there?.agencyId === ctx.actor.agencyId) {
    const stored = await getStaffPost(ctx, id)
    checkSame({ ...stored, periods: stored.periods.map(bare) }, input)
    return { id }
  }
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
    data: {
      ...fields,
      version: version + 1,
      periods: { deleteMany: {}, create: periods.map((period) => kept(period, current.periods)) },
    },
  })
}

const bare = ({ kind, startedOn, endedOn }: { [key in keyof ServicePeriod]: string | null }) => ({
  kind,
  startedOn,
  endedOn,
})

/** A period that began on the same day stays the same entry: published reports name it by its id. */
const kept = (period: ServicePeriod, before: readonly { id: string; startedOn: string }[]) => ({
  id: before.find(({ startedOn }) => startedOn === period.startedOn)?.id,
  ...period,
})

async function checkTitle({ db, actor }: Ctx, { id, title }: { id: string; title: string }) {
  const holder = await db.staffPost.findUnique({
    where: { agencyId_title: { agencyId: actor.agencyId, title } },
  })
  if (holder && holder.id !== id) throw new Refusal('staffing.title_taken', { field: 'title' })
}
