import type { Prisma } from '@daylight/db'
import { type Actor, may, type Permission } from '@daylight/domain/accounts'
import {
  type Change,
  conceptNames,
  type ListAudit,
  parseAuditCursor,
  startOfDay,
} from '@daylight/domain/audit'
import { Refusal } from '@daylight/domain/refusal'
import { pathUp } from '../accounts/queries'
import type { Ctx } from '../trpc'

/** The agency's own acts; at the root also those that belong to no agency. */
async function visibleTo({ db, actor }: Ctx): Promise<Prisma.AuditEntryWhereInput> {
  const isRoot = (await pathUp(db, actor.agencyId)).length === 1
  return isRoot
    ? { OR: [{ agencyId: actor.agencyId }, { agencyId: null }] }
    : { agencyId: actor.agencyId }
}

const fields = {
  id: true,
  at: true,
  kind: true,
  actorId: true,
  actorName: true,
  role: true,
  procedure: true,
  concept: true,
  outcome: true,
  address: true,
  requestId: true,
  entryIds: true,
} satisfies Prisma.AuditEntrySelect

/** 操作日志, newest first; a day is a civil day in China. */
export async function listAudit(ctx: Ctx, input: ListAudit) {
  const { actorId, concept, kind, day, entryId, limit } = input
  const cursor = parseAuditCursor(input.after)
  const rows = await ctx.db.auditEntry.findMany({
    where: {
      AND: [
        await visibleTo(ctx),
        cursor ? { OR: [{ at: { lt: cursor.at } }, { at: cursor.at, id: { lt: cursor.id } }] } : {},
        day
          ? { at: { gte: startOfDay(day), lt: new Date(startOfDay(day).getTime() + DAY_MS) } }
          : {},
        entryId ? { entryIds: { has: entryId } } : {},
      ],
      actorId,
      concept,
      kind,
    },
    select: fields,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? `${last.at.toISOString()}_${last.id}` : null
  return { rows: page, next }
}

const DAY_MS = 86_400_000

/** @throws {Refusal} `audit.not_found`, also when it belongs to another agency */
export async function getAudit(ctx: Ctx, id: string) {
  const entry = await ctx.db.auditEntry.findFirst({
    where: { AND: [{ id }, await visibleTo(ctx)] },
  })
  if (!entry) throw new Refusal('audit.not_found')
  const { changes, input, ...rest } = entry
  return { ...rest, input: input as unknown, changes: changesIn(changes) }
}

const HISTORY_MAX = 50

/** The concepts whose entries the actor may read: their history is no more open than they are. */
export const readableConcepts = (actor: Actor): string[] =>
  Object.keys(conceptNames).filter((concept) =>
    may(actor, `${concept.replace('readingPoints', 'reading-points')}.read` as Permission),
  )

/** Who changed this: what was done to one entry of the agency, newest first. */
export async function getHistory({ db, actor }: Ctx, entryId: string) {
  const rows = await db.auditEntry.findMany({
    where: {
      agencyId: actor.agencyId,
      entryIds: { has: entryId },
      kind: 'mutation',
      concept: { in: readableConcepts(actor) },
    },
    select: { ...fields, changes: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: HISTORY_MAX,
  })
  return rows.map(({ changes, ...row }) => ({ ...row, changes: changesIn(changes) }))
}

/** As `append` wrote them. */
const changesIn = (json: Prisma.JsonValue) => json as unknown as readonly Change[]

/** Who stands in the agency's log, by name. */
export async function listActors(ctx: Ctx) {
  const rows = await ctx.db.auditEntry.findMany({
    where: { AND: [await visibleTo(ctx), { actorId: { not: null } }] },
    distinct: ['actorId'],
    select: { actorId: true, actorName: true },
    orderBy: [{ actorId: 'asc' }, { at: 'desc' }],
  })
  return rows.flatMap(({ actorId, actorName }) =>
    actorId ? [{ id: actorId, name: actorName }] : [],
  )
}
