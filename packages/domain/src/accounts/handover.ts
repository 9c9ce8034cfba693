/**
 * 岗位交接: one person's service in a post ends and another's begins, and the roles that go with the post
 * go along. Nothing is left behind: not a role with who gave the post up, nor a post without its roles.
 *
 * @law 条例§4 行政机关应当……指定机构负责本行政机关政府信息公开的日常工作
 */
import { z } from 'zod'
import { addDays, Day } from '../calendar'
import { EntryId, Version } from '../entry'
import { Refusal } from '../refusal'
import { isInForce, type Period } from './assignment'
import type { Role } from './permissions'

/** From `on` the receiver serves in the post, with the roles that go with it. */
export const HandOver = z.strictObject({
  postId: EntryId,
  toPersonId: EntryId,
  on: Day,
  version: Version,
})
export type HandOver = z.infer<typeof HandOver>

type Service = Period & { readonly personId: string | null }

/**
 * The period of service that a handover on `on` ends, and its last day: the day before.
 *
 * @throws {Refusal} `accounts.handover_in_future`, `accounts.handover_not_held`, `accounts.handover_same`
 */
export function handedOver<S extends Service>(
  services: readonly S[],
  { toPersonId, on }: { toPersonId: string; on: Day },
  today: Day,
): { readonly service: S; readonly lastDay: Day } {
  if (on > today) throw new Refusal('accounts.handover_in_future', { field: 'on' })
  const lastDay = addDays(on, -1)
  const service = services.find((one) => isInForce(one, lastDay) && isInForce(one, on))
  if (!service) throw new Refusal('accounts.handover_not_held', { field: 'on' })
  if (service.personId === toPersonId)
    throw new Refusal('accounts.handover_same', { field: 'toPersonId' })
  return { service, lastDay }
}

type HeldRole = Period & {
  readonly id: string
  readonly personId: string
  readonly agencyId: string
  readonly role: Role
  readonly postId: string | null
}

type RoleChanges = {
  readonly ended: readonly { readonly id: string; readonly endedOn: Day }[]
  readonly removed: readonly string[]
  /** To the receiver, with the post. */
  readonly given: readonly (Period & Pick<HeldRole, 'agencyId' | 'role'>)[]
}

/** Whether a role of the post goes along: in force on that day, or begun since and not over. */
export const goesAlong = ({ startedOn, endedOn }: Period, on: Day, today: Day): boolean =>
  endedOn === null || endedOn >= (startedOn < on ? on : today)

/**
 * What a handover on `on` does to roles. Whoever has one with the post gives it up; the receiver has it
 * with the post from then on and for as long. A role that the receiver has without a post is taken into
 * the one with it, so that none is listed twice for one time; one with another post stays beside it.
 */
export function rolesHandedOver(
  { ofPost, ofReceiver }: Record<'ofPost' | 'ofReceiver', readonly HeldRole[]>,
  { postId, toPersonId, on }: Pick<HandOver, 'postId' | 'toPersonId' | 'on'>,
  today: Day,
): RoleChanges {
  const going = ofPost.filter((one) => one.personId !== toPersonId && goesAlong(one, on, today))
  const changes = [
    ...going.map((one) => shortened(one, addDays(one.startedOn < on ? on : today, -1))),
    ...periodsOf(going, on).map((wanted) => received(wanted, ofReceiver, { postId, today })),
  ]
  return {
    ended: changes.flatMap(({ ended = [] }) => ended),
    removed: changes.flatMap(({ removed = [] }) => removed),
    given: changes.flatMap(({ given = [] }) => given),
  }
}

/** Of several who had a role with the post: from the first day of any to the last. */
function periodsOf(going: readonly HeldRole[], on: Day) {
  const periods = new Map<string, Period & Pick<HeldRole, 'agencyId' | 'role'>>()
  for (const { agencyId, role, ...period } of going) {
    const key = `${agencyId} ${role}`
    const before = periods.get(key)
    const begin = period.startedOn < on ? on : period.startedOn
    const startedOn = before && before.startedOn < begin ? before.startedOn : begin
    periods.set(key, { agencyId, role, startedOn, endedOn: lastOf([period, before ?? period]) })
  }
  return [...periods.values()]
}

/** A role that did not begin before its last day was never in force. */
const shortened = ({ id, startedOn }: HeldRole, endedOn: Day): Partial<RoleChanges> =>
  startedOn > endedOn ? { removed: [id] } : { ended: [{ id, endedOn }] }

function received(
  wanted: RoleChanges['given'][number],
  ofReceiver: readonly HeldRole[],
  { postId, today }: { postId: string; today: Day },
): Partial<RoleChanges> {
  const same = ofReceiver.filter(
    ({ agencyId, role }) => agencyId === wanted.agencyId && role === wanted.role,
  )
  const taken = same.filter(
    (one) => (one.postId === null || one.postId === postId) && overlaps(one, wanted),
  )
  const endedOn = lastOf([wanted, ...taken])
  if (taken.some((one) => one.postId === postId && covers(one, { ...wanted, endedOn }))) return {}

  const beside = same.filter((one) => !taken.includes(one))
  const startedOn = freeDay(wanted.startedOn, beside)
  // No day is left before the end, or before tomorrow: what there is with another post is enough till then.
  if (startedOn > (endedOn === null || endedOn > today ? today : endedOn)) return {}
  const changes = taken.map((one) => shortened(one, addDays(Day.parse(wanted.startedOn), -1)))
  return {
    ended: changes.flatMap(({ ended = [] }) => ended),
    removed: changes.flatMap(({ removed = [] }) => removed),
    given: [{ ...wanted, startedOn, endedOn }],
  }
}

function lastOf(periods: readonly Period[]): string | null {
  const days = periods.map(({ endedOn }) => endedOn)
  return days.includes(null) ? null : (days.sort().at(-1) ?? null)
}

const overlaps = (one: Period, other: Period) =>
  (other.endedOn === null || one.startedOn <= other.endedOn) &&
  (one.endedOn === null || other.startedOn <= one.endedOn)

const covers = (one: Period, other: Period) =>
  one.startedOn <= other.startedOn && one.endedOn === other.endedOn

/** No two assignments of one role begin on one day: beside one with another post it begins a day later. */
function freeDay(startedOn: string, others: readonly Period[]): string {
  let day = Day.parse(startedOn)
  while (others.some((one) => one.startedOn === day)) day = addDays(day, 1)
  return day
}
