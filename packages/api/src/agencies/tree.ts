/** The tree of agencies, as the administrator keeps it. */
import {
  type CreateAgency,
  checkMove,
  checkMover,
  type MoveAgency,
  type SaveAgencySettings,
} from '@daylight/domain/agencies'
import { Refusal } from '@daylight/domain/refusal'
import { on, pathUp, withAllBelow } from '../accounts/queries'
import type { Ctx } from '../trpc'

/** The actor's agency and all below it, each with what holds it back from being complete. */
export async function listTree({ db, actor }: Ctx) {
  const below = await withAllBelow(db, [actor.agencyId])
  return db.agency.findMany({
    where: { id: { in: below } },
    select: {
      id: true,
      parentId: true,
      kind: true,
      slug: true,
      name: true,
      shortName: true,
      unifiedCode: true,
      version: true,
    },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  })
}

/** @throws {Refusal} `agencies.parent_not_found`, `agencies.slug_taken`, `agencies.code_taken`, `entry.id_taken` */
export async function createAgency(ctx: Ctx, input: CreateAgency): Promise<{ id: string }> {
  const { db, actor } = ctx
  const below = await withAllBelow(db, [actor.agencyId])
  if (!below.includes(input.parentId))
    throw new Refusal('agencies.parent_not_found', { field: 'parentId' })
  if (await db.agency.findUnique({ where: { id: input.id }, select: { id: true } }))
    throw new Refusal('entry.id_taken')
  if (await db.agency.findUnique({ where: { slug: input.slug }, select: { id: true } }))
    throw new Refusal('agencies.slug_taken', { field: 'slug' })
  if (
    input.unifiedCode &&
    (await db.agency.findUnique({ where: { unifiedCode: input.unifiedCode } }))
  )
    throw new Refusal('agencies.code_taken', { field: 'unifiedCode' })
  const parent = await db.agency.findUniqueOrThrow({ where: { id: input.parentId } })
  await db.agency.create({ data: { ...input, demonstration: parent.demonstration } })
  return { id: input.id }
}

/** The roles that the actor's own assignments give in any of the agencies. */
async function rolesIn({ db, actor, today }: Ctx, agencyIds: readonly string[]) {
  const held = await db.assignment.findMany({
    where: { userId: actor.id, agencyId: { in: [...agencyIds] }, ...on(today) },
    select: { role: true },
  })
  return held.map(({ role }) => role)
}

/** @throws {Refusal} `agencies.not_found`, `agencies.parent_not_found`, `agencies.own_ancestor`, `agencies.root_stays`, `agencies.role_to_self`, `entry.changed` */
export async function moveAgency(ctx: Ctx, input: MoveAgency): Promise<void> {
  const { db, actor } = ctx
  const { id, parentId, version } = input
  const below = await withAllBelow(db, [actor.agencyId])
  const current = below.includes(id) ? await db.agency.findUnique({ where: { id } }) : null
  if (!current) throw new Refusal('agencies.not_found')
  if (!below.includes(parentId))
    throw new Refusal('agencies.parent_not_found', { field: 'parentId' })
  if (current.version !== version) throw new Refusal('entry.changed', { current })
  checkMove(await db.agency.findMany({ select: { id: true, parentId: true } }), input)
  checkMover(
    await rolesIn(ctx, await pathUp(db, id)),
    await rolesIn(ctx, [id, ...(await pathUp(db, parentId))]),
  )
  await db.agency.update({ where: { id }, data: { parentId, version: version + 1 } })
}

export async function getSettings({ db, actor }: Ctx) {
  const settings = await db.agencySettings.findUnique({ where: { agencyId: actor.agencyId } })
  return settings ?? { passwordPolicy: 'mlps' as const, secondFactorRoles: [], version: 0 }
}

/** @throws {Refusal} `entry.changed` */
export async function saveSettings(ctx: Ctx, input: SaveAgencySettings): Promise<void> {
  const { version, ...fields } = input
  const current = await getSettings(ctx)
  if (current.version !== version) throw new Refusal('entry.changed', { current })
  const { agencyId } = ctx.actor
  const data = { ...fields, version: version + 1 }
  await ctx.db.agencySettings.upsert({
    where: { agencyId },
    create: { agencyId, ...data },
    update: data,
  })
}
