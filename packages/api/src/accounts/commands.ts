import type { Db } from '@daylight/db'
import {
  type CreatePerson,
  checkEnding,
  checkGrant,
  type EndRole,
  type GrantRole,
  type HandOver,
  handedOver,
  isInForce,
  linkExpiresAt,
  linkPurposeFor,
  needsLongerAlone,
  type RenamePerson,
  rolesHandedOver,
  skeletonOf,
} from '@daylight/domain/accounts'
import { Refusal } from '@daylight/domain/refusal'
import type { Ctx } from '../trpc'
import { newUser } from './new-user'
import { demandsOn, getPerson, on, withAllBelow } from './queries'
import { makeLink } from './sign-in/links'
import { endSessionsOf } from './sign-in/sessions'

/**
 * A person with a role in the actor's agency. There is no first password: a one-time link sets it.
 *
 * @throws {Refusal} `accounts.username_taken`, `accounts.username_looks_alike`, `accounts.role_in_future`, `entry.id_taken`
 */
export async function createPerson(ctx: Ctx, input: CreatePerson): Promise<Link> {
  const { id, name, username, roles, startedOn } = input
  const { db, actor, today } = ctx
  if (await db.user.findUnique({ where: { id }, select: { id: true } }))
    throw new Refusal('entry.id_taken')
  checkGrant(actor, { personId: id, startedOn }, today)
  await checkUsername(db, username)
  await db.user.create({
    data: {
      ...newUser({ id, name, username }),
      assignments: {
        create: roles.map((role) => ({ agencyId: actor.agencyId, role, startedOn })),
      },
    },
  })
  return openLink(ctx, id, 'invitation')
}

async function checkUsername(db: Db, username: string): Promise<void> {
  const holder = await db.user.findFirst({
    where: { OR: [{ username }, { usernameSkeleton: skeletonOf(username) }] },
    select: { username: true },
  })
  if (!holder) return
  throw new Refusal(
    holder.username === username ? 'accounts.username_taken' : 'accounts.username_looks_alike',
    { field: 'username' },
  )
}

/** @throws {Refusal} `accounts.not_found`, `entry.changed` */
export async function renamePerson(ctx: Ctx, { id, version, name }: RenamePerson): Promise<void> {
  await findCovered(ctx, id)
  const current = await getPerson(ctx, id)
  if (current.version !== version) throw new Refusal('entry.changed', { current })
  await ctx.db.user.update({ where: { id }, data: { name, version: version + 1 } })
}

/** The agencies that the actor administers. */
async function reachedByAdmin({ db, actor, today }: Ctx) {
  const held = await db.assignment.findMany({
    where: { userId: actor.id, role: 'admin', ...on(today) },
    select: { agencyId: true },
  })
  return withAllBelow(
    db,
    held.map(({ agencyId }) => agencyId),
  )
}

/** @throws {Refusal} `accounts.not_found`, also where no administrator's role of the actor reaches the person */
async function findReached(ctx: Ctx, personId: string) {
  const reached = await reachedByAdmin(ctx)
  const person = await ctx.db.user.findFirst({
    where: { id: personId, assignments: { some: { agencyId: { in: reached } } } },
    include: { assignments: true },
  })
  if (!person) throw new Refusal('accounts.not_found', { field: 'personId' })
  return person
}

/** @throws {Refusal} `accounts.own_role`, `accounts.role_in_future`, `accounts.role_held`, `accounts.not_found`, `staffing.not_found` */
export async function grantRole(ctx: Ctx, input: GrantRole): Promise<void> {
  const { id, personId, role, postId, startedOn } = input
  const { db, actor, today } = ctx
  checkGrant(actor, input, today)
  const person = await findReached(ctx, personId)
  const isHeld = person.assignments.some(
    (one) =>
      one.agencyId === actor.agencyId &&
      one.role === role &&
      (!one.endedOn || one.endedOn >= startedOn),
  )
  if (isHeld) throw new Refusal('accounts.role_held', { field: 'role' })
  if (await db.assignment.findUnique({ where: { id }, select: { id: true } }))
    throw new Refusal('entry.id_taken')
  if (postId) await findPost(ctx, postId)
  await db.assignment.create({
    data: { id, userId: personId, agencyId: actor.agencyId, role, postId, startedOn },
  })
}

async function findPost({ db, actor }: Ctx, id: string) {
  const post = await db.staffPost.findFirst({
    where: { id, agencyId: actor.agencyId },
    include: { periods: true },
  })
  if (!post) throw new Refusal('staffing.not_found', { field: 'postId' })
  return post
}

/** @throws {Refusal} `accounts.assignment_not_found`, `accounts.role_ended`, `accounts.ended_before_started`, `accounts.last_admin` */
export async function endRole(ctx: Ctx, { id, endedOn }: EndRole): Promise<void> {
  const assignment = await ctx.db.assignment.findFirst({
    where: { id, agencyId: ctx.actor.agencyId },
  })
  if (!assignment) throw new Refusal('accounts.assignment_not_found')
  checkEnding(assignment, endedOn, ctx.today)
  await ctx.db.assignment.update({ where: { id }, data: { endedOn } })
  await keepAnAdmin(ctx)
}

/** Somebody must go on administering the whole installation, today and without an end in sight. */
async function keepAnAdmin({ db }: Ctx): Promise<void> {
  const left = await db.assignment.count({
    where: {
      role: 'admin',
      agency: { parentId: null },
      // An invitation can run out before its password is set.
      user: { disabledAt: null, passwordChangedAt: { not: null } },
      endedOn: null,
    },
  })
  if (left === 0) throw new Refusal('accounts.last_admin')
}

/**
 * A person whose account the actor's administration covers whole: who also holds a role outside it is
 * looked after from above.
 *
 * @throws {Refusal} `accounts.not_found`, `accounts.held_elsewhere`
 */
async function findCovered(ctx: Ctx, personId: string) {
  const person = await findReached(ctx, personId)
  const reached = await reachedByAdmin(ctx)
  const isElsewhere = person.assignments.some(
    (one) => isInForce(one, ctx.today) && !reached.includes(one.agencyId),
  )
  if (isElsewhere) throw new Refusal('accounts.held_elsewhere')
  return person
}

/** Ends all sessions and open links at once. @throws {Refusal} `accounts.not_found`, `accounts.already_disabled`, `accounts.last_admin` */
export async function disablePerson(ctx: Ctx, id: string): Promise<void> {
  const person = await findCovered(ctx, id)
  if (person.disabledAt) throw new Refusal('accounts.already_disabled')
  await ctx.db.user.update({
    where: { id },
    data: { disabledAt: ctx.now, version: { increment: 1 } },
  })
  await keepAnAdmin(ctx)
  await endSessionsOf(ctx.db, id)
  await ctx.db.oneTimeLink.deleteMany({ where: { userId: id, usedAt: null } })
}

/** @throws {Refusal} `accounts.not_found`, `accounts.not_disabled` */
export async function enablePerson(ctx: Ctx, id: string): Promise<void> {
  const person = await findCovered(ctx, id)
  if (!person.disabledAt) throw new Refusal('accounts.not_disabled')
  await ctx.db.user.update({ where: { id }, data: { disabledAt: null, version: { increment: 1 } } })
}

export type Link = { readonly secret: string; readonly expiresAt: Date }

async function openLink(ctx: Ctx, userId: string, purpose: 'invitation' | 'reset'): Promise<Link> {
  const secret = await makeLink(ctx.db, { purpose, userId, now: ctx.now })
  return { secret, expiresAt: linkExpiresAt(purpose, ctx.now) }
}

/** What opens an account anew is done by another one: an unlocked machine must not be enough. @throws {Refusal} `accounts.own_account` */
function checkOther({ actor }: Ctx, id: string): void {
  if (id === actor.id) throw new Refusal('accounts.own_account')
}

/** A new link for somebody who never used the first, or forgot the password. @throws {Refusal} `accounts.own_account`, `accounts.not_found` */
export async function makeLinkFor(ctx: Ctx, id: string): Promise<Link> {
  checkOther(ctx, id)
  const person = await findCovered(ctx, id)
  if (person.disabledAt) throw new Refusal('accounts.already_disabled')
  return openLink(ctx, id, linkPurposeFor(person))
}

/**
 * For a lost phone; the person enrols anew. A password that may be short only beside a second factor goes
 * with it: a link sets the next one.
 *
 * @throws {Refusal} `accounts.own_account`, `accounts.not_found`, `accounts.second_factor_off`, `accounts.last_admin`
 */
export async function resetSecondFactor(ctx: Ctx, id: string): Promise<void> {
  checkOther(ctx, id)
  const person = await findCovered(ctx, id)
  if (!person.twoFactorEnabled) throw new Refusal('accounts.second_factor_off')
  const { policy } = await demandsOn(ctx.db, [])
  const isVoid = needsLongerAlone(policy)
  await ctx.db.twoFactor.deleteMany({ where: { userId: id } })
  await ctx.db.user.update({
    where: { id },
    data: {
      twoFactorEnabled: false,
      ...(isVoid && { passwordChangedAt: null }),
      version: { increment: 1 },
    },
  })
  if (isVoid) {
    await ctx.db.account.updateMany({ where: { userId: id }, data: { password: null } })
    await keepAnAdmin(ctx)
  }
  await endSessionsOf(ctx.db, id)
}

/**
 * 岗位交接: the service of the one ends the day before, that of the other begins, and the roles that
 * go with the post go along. What belongs to the post stays with it.
 *
 * @throws {Refusal} `staffing.not_found`, `entry.changed`, `accounts.not_found`, `accounts.own_role`, `accounts.handover_in_future`, `accounts.handover_not_held`, `accounts.handover_same`
 */
export async function handOver(ctx: Ctx, input: HandOver): Promise<void> {
  const { db, actor, today } = ctx
  const { postId, toPersonId, version } = input
  const post = await findPost(ctx, postId)
  if (post.version !== version) throw new Refusal('entry.changed', { current: post })
  const receiver = await findReached(ctx, toPersonId).catch(atReceiver)
  if (receiver.disabledAt) throw new Refusal('accounts.already_disabled', { field: 'toPersonId' })

  const { service, lastDay } = handedOver(post.periods.map(withPerson), input, today)
  const ofPost = await db.assignment.findMany({ where: { postId } })
  const roles = rolesHandedOver(
    { ofPost: ofPost.map(withPerson), ofReceiver: receiver.assignments.map(withPerson) },
    input,
    today,
  )
  // Roles go along, and nobody grants himself one.
  if (roles.given.length > 0 && toPersonId === actor.id)
    throw new Refusal('accounts.own_role', { field: 'toPersonId' })

  await db.service.update({ where: { id: service.id }, data: { endedOn: lastDay } })
  await db.service.create({
    data: {
      postId,
      userId: toPersonId,
      kind: service.kind,
      startedOn: input.on,
      endedOn: service.endedOn,
    },
  })
  for (const { id, endedOn } of roles.ended)
    await db.assignment.update({ where: { id }, data: { endedOn } })
  await db.assignment.deleteMany({ where: { id: { in: [...roles.removed] } } })
  for (const role of roles.given)
    await db.assignment.create({ data: { ...role, userId: toPersonId, postId } })
  await keepAnAdmin(ctx)
  await db.staffPost.update({ where: { id: postId }, data: { version: version + 1 } })
}

const withPerson = <Row extends { userId: unknown }>(
  row: Row,
): Row & { personId: Row['userId'] } => ({ ...row, personId: row.userId })

const atReceiver = (error: unknown): never => {
  throw error instanceof Refusal ? new Refusal(error.code, { field: 'toPersonId' }) : error
}

/** @throws {Refusal} `accounts.session_not_found`, also when it is another person's */
export async function endSession({ db, actor }: Ctx, id: string): Promise<void> {
  const { count } = await db.session.deleteMany({ where: { id, userId: actor.id } })
  if (count === 0) throw new Refusal('accounts.session_not_found')
}

export async function endOtherSessions({ db, actor }: Ctx): Promise<{ ended: number }> {
  const { count } = await db.session.deleteMany({
    where: { userId: actor.id, id: { not: actor.sessionId ?? undefined } },
  })
  return { ended: count }
}
