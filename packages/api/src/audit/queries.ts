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

/** The agency's own acts, and at the root those that belong to no agency: each is a range of one index. */
export async function rangesOf({ db, actor }: Ctx): Promise<(string | null)[]> {
  const isRoot = (await pathUp(db, actor.agencyId)).length === 1
  return isRoot ? [actor.agencyId, null] : [actor.agencyId]
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
  const beyond = cursor
    ? { at: { lte: cursor.at }, OR: [{ at: { lt: cursor.at } }, { id: { lt: cursor.id } }] }
    : {}
  const onDay = day
    ? { at: { gte: startOfDay(day), lt: new Date(startOfDay(day).getTime() + DAY_MS) } }
    : {}
  const found = await Promise.all(
    (await rangesOf(ctx)).map((agencyId) =>
      ctx.db.auditEntry.findMany({
        where: {
          agencyId,
          actorId,
          concept,
          kind,
          ...(entryId && { entryIds: { has: entryId } }),
          AND: [beyond, onDay],
        },
        select: fields,
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: limit + 1,
      }),
    ),
  )
  const rows = found.flat().sort(newestFirst)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? `${last.at.toISOString()}_${last.id}` : null
  return { rows: page, next }
}

type Placed = { readonly at: Date; readonly id: string }

const newestFirst = (a: Placed, b: Placed) =>
  b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)

const DAY_MS = 86_400_000

/** @throws {Refusal} `audit.not_found`, also when it belongs to another agency */
export async function getAudit(ctx: Ctx, id: string) {
  const entry = await ctx.db.auditEntry.findFirst({
    where: { id, OR: (await rangesOf(ctx)).map((agencyId) => ({ agencyId })) },
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

/** What was done: to prove who one is comes before an act, and is none. */
export const done = {
  kind: 'mutation',
  procedure: { not: 'accounts.confirm' },
} satisfies Prisma.AuditEntryWhereInput

/** Who changed this: what was done to one entry of the agency, newest first. */
export async function getHistory({ db, actor }: Ctx, entryId: string) {
  const rows = await db.auditEntry.findMany({
    where: {
      agencyId: actor.agencyId,
      entryIds: { has: entryId },
      ...done,
      concept: { in: readableConcepts(actor) },
    },
    // From where a colleague works is for who watches over the log.
    select: { ...fields, address: false, requestId: false, changes: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: HISTORY_MAX,
  })
  return rows.map(({ changes, ...row }) => ({ ...row, changes: changesIn(changes) }))
}

/** As `append` wrote them. */
const changesIn = (json: Prisma.JsonValue) => json as unknown as readonly Change[]

/** Whose acts can stand in the agency's log: who holds or held a role that reaches it, by name. */
export async function listActors({ db, actor }: Ctx) {
  return db.user.findMany({
    where: { assignments: { some: { agencyId: { in: await pathUp(db, actor.agencyId) } } } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}
