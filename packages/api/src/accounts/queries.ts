/** People, their posts and roles, and who somebody is today. */
import { Prisma, type PrismaClient } from '@daylight/db'
import {
  type Actor,
  type ListPeople,
  may,
  type PasswordPolicy,
  Role,
  restrictionOf,
  roleNames,
} from '@daylight/domain/accounts'
import type { Day } from '@daylight/domain/calendar'
import { Refusal, type RefusalCode } from '@daylight/domain/refusal'
import type { Ctx } from '../trpc'

/** In force on `day`. */
export const on = (day: Day) =>
  ({
    startedOn: { lte: day },
    OR: [{ endedOn: null }, { endedOn: { gte: day } }],
  }) satisfies Prisma.AssignmentWhereInput

/** The agencies from `agencyId` up to the root, itself included. */
export async function pathUp(db: Pick<PrismaClient, '$queryRaw'>, agencyId: string) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE up AS (
      SELECT a."id", a."parentId" FROM "Agency" a WHERE a."id" = ${agencyId}::uuid
      UNION ALL SELECT p."id", p."parentId" FROM "Agency" p JOIN up ON p."id" = up."parentId"
    ) SELECT "id" FROM up`
  return rows.map(({ id }) => id)
}

/** The agencies below any of `agencyIds`, themselves included. */
export async function withAllBelow(
  db: Pick<PrismaClient, '$queryRaw'>,
  agencyIds: readonly string[],
) {
  if (agencyIds.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE down AS (
      SELECT a."id" FROM "Agency" a WHERE a."id"::text IN (${Prisma.join([...agencyIds])})
      UNION SELECT c."id" FROM "Agency" c JOIN down ON c."parentId" = down."id"
    ) SELECT "id" FROM down`
  return rows.map(({ id }) => id)
}

type Signed = { readonly id: string; readonly userId: string; readonly isConfirmed: boolean }
/** A signed-in person without an actor, for the log: in the chain of the first role that is in force. */
export type Denied = {
  readonly code: RefusalCode
  readonly id: string
  readonly name: string
  readonly agencyId: string | null
}
type Found = { readonly actor: Actor | null; readonly denial: Denied | null }

/**
 * Who a signed-in person is in the agency that was chosen, or in the person's own where none was.
 *
 * Asked anew for each request, so that a right withdrawn is gone at the next one.
 */
export async function actorOf(
  db: PrismaClient,
  session: Signed,
  { now, today, agencyId }: { now: Date; today: Day; agencyId?: string | undefined },
): Promise<Found> {
  const user = await db.user.findUnique({
    where: { id: session.userId },
    include: { assignments: { where: on(today), orderBy: [{ startedOn: 'asc' }, { id: 'asc' }] } },
  })
  const [first] = user?.assignments ?? []
  const denied = (code: RefusalCode): Found => ({
    actor: null,
    denial: { code, id: session.userId, name: user?.name ?? '', agencyId: first?.agencyId ?? null },
  })
  if (!user || user.disabledAt || !first) return denied('accounts.no_role')

  const chosen = agencyId ?? first.agencyId
  const path = await pathUp(db, chosen)
  const reaching = user.assignments.filter((one) => path.includes(one.agencyId))
  if (reaching.length === 0) return denied('agencies.not_found')

  const { policy, secondFactorRequired } = await demandsOn(db, user.assignments)
  const roles = Role.options.filter((role) => reaching.some((one) => one.role === role))
  return {
    denial: null,
    actor: {
      id: user.id,
      name: user.name,
      agencyId: chosen,
      roles,
      sessionId: session.id,
      isConfirmed: session.isConfirmed,
      restriction: restrictionOf({
        passwordChangedAt: user.passwordChangedAt,
        policy,
        twoFactorEnabled: user.twoFactorEnabled,
        secondFactorRequired,
        now,
      }),
    },
  }
}

type Held = { readonly agencyId: string; readonly role: Role }

/** What the settings of the agencies, and of those above them, ask of who holds these roles. */
export async function demandsOn(
  db: Pick<PrismaClient, '$queryRaw' | 'agencySettings'>,
  held: readonly Held[],
): Promise<{ policy: PasswordPolicy; secondFactorRequired: boolean }> {
  const settings = await db.agencySettings.findMany({ include: { agency: true } })
  if (settings.length === 0) return { policy: 'mlps', secondFactorRequired: false }
  const root = settings.find(({ agency }) => agency.parentId === null)
  let secondFactorRequired = false
  for (const { agencyId, role } of held) {
    const path = await pathUp(db, agencyId)
    secondFactorRequired ||= settings.some(
      (one) => path.includes(one.agencyId) && one.secondFactorRoles.includes(role),
    )
  }
  return { policy: root?.passwordPolicy ?? 'mlps', secondFactorRequired }
}

/** Whether a role of the person must have a second factor. */
export async function mustHaveSecondFactor(
  db: PrismaClient,
  userId: string,
  today: Day,
): Promise<boolean> {
  const held = await db.assignment.findMany({ where: { userId, ...on(today) } })
  return (await demandsOn(db, held)).secondFactorRequired
}

/** The agencies that the person's roles reach, in the order of the tree, each with the roles. */
async function listReached({ db, actor, today }: Ctx) {
  const held = await db.assignment.findMany({ where: { userId: actor.id, ...on(today) } })
  const reached = await Promise.all(
    held.map(async ({ agencyId, role }) => ({ role, ids: await withAllBelow(db, [agencyId]) })),
  )
  const agencies = await db.agency.findMany({
    where: { id: { in: reached.flatMap(({ ids }) => ids) } },
    select: { id: true, parentId: true, name: true, shortName: true, slug: true, kind: true },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  })
  return agencies.map((agency) => ({
    ...agency,
    roles: Role.options.filter((role) =>
      reached.some((one) => one.role === role && one.ids.includes(agency.id)),
    ),
  }))
}

/** Who holds the role in the agency today, by name; the role itself where nobody does. */
export async function namesInRole({ db, actor, today }: Ctx, role: Role): Promise<string> {
  const held = await db.assignment.findMany({
    where: { agencyId: actor.agencyId, role, user: { disabledAt: null }, ...on(today) },
    select: { user: { select: { name: true } } },
    orderBy: { startedOn: 'asc' },
  })
  return held.map(({ user }) => user.name).join('、') || roleNames[role]
}

/** Who is signed in, as the frame of the admin app shows it. */
export async function getSelf(ctx: Ctx) {
  const { db, actor } = ctx
  const [user, agency, agencies] = await Promise.all([
    db.user.findUniqueOrThrow({
      where: { id: actor.id },
      select: {
        username: true,
        twoFactorEnabled: true,
        passwordChangedAt: true,
        lastSignInAt: true,
        lastSignInFrom: true,
      },
    }),
    db.agency.findUniqueOrThrow({
      where: { id: actor.agencyId },
      select: { name: true, shortName: true, slug: true, kind: true, demonstration: true },
    }),
    listReached(ctx),
  ])
  const { sessionId, ...self } = actor
  const roleName = actor.roles.map((role) => roleNames[role]).join('、')
  return { ...self, ...user, roleName, agency, agencies }
}

/** The person's own sessions, the present one marked. */
export async function listSessions({ db, actor, now }: Ctx) {
  const sessions = await db.session.findMany({
    where: { userId: actor.id, expiresAt: { gt: now } },
    orderBy: { updatedAt: 'desc' },
    select: {
      id: true,
      ipAddress: true,
      userAgent: true,
      createdAt: true,
      updatedAt: true,
      expiresAt: true,
    },
  })
  return sessions.map((session) => ({ ...session, isThis: session.id === actor.sessionId }))
}

/** People who hold or held a role in the agency or below it, or who were made there. */
const visibleTo = async ({ db, actor }: Ctx): Promise<Prisma.UserWhereInput> => ({
  assignments: { some: { agencyId: { in: await withAllBelow(db, [actor.agencyId]) } } },
})

/** Whether the person holds or held a role in the agency or below it. */
export const isKnown = async (ctx: Ctx, id: string): Promise<boolean> =>
  (await ctx.db.user.count({ where: { id, ...(await visibleTo(ctx)) } })) > 0

const personFields = {
  id: true,
  name: true,
  username: true,
  createdAt: true,
  disabledAt: true,
  signedInAt: true,
  twoFactorEnabled: true,
  passwordChangedAt: true,
  version: true,
} satisfies Prisma.UserSelect

const assignmentFields = {
  id: true,
  agencyId: true,
  role: true,
  startedOn: true,
  endedOn: true,
  agency: { select: { shortName: true } },
  post: { select: { id: true, title: true } },
} satisfies Prisma.AssignmentSelect

/** 人员, by user name. */
export async function listPeople(ctx: Ctx, { after, limit, state }: ListPeople) {
  const below = await withAllBelow(ctx.db, [ctx.actor.agencyId])
  const rows = await ctx.db.user.findMany({
    where: {
      ...(await visibleTo(ctx)),
      ...(state && { disabledAt: state === 'active' ? null : { not: null } }),
      ...(after && { username: { gt: after } }),
    },
    select: {
      ...personFields,
      assignments: {
        where: { ...on(ctx.today), agencyId: { in: below } },
        select: assignmentFields,
      },
    },
    orderBy: { username: 'asc' },
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.username ?? null) : null }
}

/** @throws {Refusal} `accounts.not_found`, also when the person belongs to another agency */
export async function getPerson(ctx: Ctx, id: string) {
  const { db } = ctx
  const below = await withAllBelow(db, [ctx.actor.agencyId])
  const person = await db.user.findFirst({
    where: { id, ...(await visibleTo(ctx)) },
    select: {
      ...personFields,
      assignments: {
        where: { agencyId: { in: below } },
        select: assignmentFields,
        orderBy: [{ startedOn: 'desc' }, { id: 'asc' }],
      },
      services: {
        where: { post: { agencyId: { in: below } } },
        select: {
          id: true,
          kind: true,
          startedOn: true,
          endedOn: true,
          post: { select: { id: true, title: true, agency: { select: { shortName: true } } } },
        },
        orderBy: { startedOn: 'desc' },
      },
    },
  })
  if (!person) throw new Refusal('accounts.not_found')
  const openLinks = await db.oneTimeLink.count({
    where: { userId: id, usedAt: null, expiresAt: { gt: ctx.now } },
  })
  return { ...person, hasOpenLink: openLinks > 0, mayEdit: may(ctx.actor, 'accounts.edit') }
}
