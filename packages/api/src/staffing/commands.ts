import { Refusal } from '@daylight/domain/refusal'
import type { CreateStaffPost, ServicePeriod, UpdateStaffPost } from '@daylight/domain/staffing'
import { isKnown } from '../accounts/queries'
import { checkSame } from '../entry/once'
import type { Ctx } from '../trpc'
import { getStaffPost } from './queries'

/** @throws {Refusal} `entry.id_taken`, `entry.already_saved`, `staffing.title_taken` */
export async function createStaffPost(ctx: Ctx, input: CreateStaffPost): Promise<{ id: string }> {
  const { id, periods, ...fields } = input
  const there = await ctx.db.staffPost.findUnique({ where: { id }, select: { agencyId: true } })
  if (there?.agencyId === ctx.actor.agencyId) {
    const post = await getStaffPost(ctx, id)
    checkSame({ ...post, periods: post.periods.map(bare) }, input)
    return { id }
  }
  if (there) throw new Refusal('entry.id_taken')

  await checkTitle(ctx, input)
  await checkPeople(ctx, periods)
  await ctx.db.staffPost.create({
    data: { id, agencyId: ctx.actor.agencyId, ...fields, periods: { create: periods.map(stored) } },
  })
  return { id }
}

/** @throws {Refusal} `staffing.not_found`, `entry.changed`, `staffing.title_taken` */
export async function updateStaffPost(ctx: Ctx, input: UpdateStaffPost): Promise<void> {
  const { id, version, periods, ...fields } = input
  const current = await getStaffPost(ctx, id)
  if (current.version !== version) throw new Refusal('entry.changed', { current })

  await checkTitle(ctx, input)
  await checkPeople(ctx, periods, current.periods)
  await ctx.db.staffPost.update({
    where: { id },
    data: {
      ...fields,
      version: version + 1,
      periods: { deleteMany: {}, create: periods.map((period) => kept(period, current.periods)) },
    },
  })
}

const bare = (period: { [key in keyof ServicePeriod]: string | null }) => ({
  kind: period.kind,
  startedOn: period.startedOn,
  endedOn: period.endedOn,
  personId: period.personId,
})

const stored = ({ personId, ...period }: ServicePeriod) => ({ ...period, userId: personId })

/** A period that began on the same day stays the same entry: published reports name it by its id. */
const kept = (period: ServicePeriod, before: readonly { id: string; startedOn: string }[]) => ({
  id: before.find(({ startedOn }) => startedOn === period.startedOn)?.id,
  ...stored(period),
})

type Served = { readonly personId: string | null }

/** Who serves holds an account that the agency knows, or served in the post before: handed over by the city. */
async function checkPeople(
  ctx: Ctx,
  periods: readonly Served[],
  before: readonly Served[] = [],
): Promise<void> {
  for (const [index, { personId }] of periods.entries()) {
    const isNew = personId !== null && !before.some((one) => one.personId === personId)
    if (isNew && !(await isKnown(ctx, personId)))
      throw new Refusal('accounts.not_found', { field: `periods.${index}.personId` })
  }
}

async function checkTitle({ db, actor }: Ctx, { id, title }: { id: string; title: string }) {
  const holder = await db.staffPost.findUnique({
    where: { agencyId_title: { agencyId: actor.agencyId, title } },
  })
  if (holder && holder.id !== id) throw new Refusal('staffing.title_taken', { field: 'title' })
}
