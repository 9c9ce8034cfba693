/**
 * 任用: roles from a day to a day, given by another person.
 *
 * @law 条例§4 行政机关应当……指定机构负责本行政机关政府信息公开的日常工作
 * @law GB/T 22239 8.1.4.2 应授予管理用户所需的最小权限，实现管理用户的权限分离
 */
import { z } from 'zod'
import { Day } from '../calendar'
import { EntryId, Page, Version } from '../entry'
import { Refusal } from '../refusal'
import { type Actor, Role } from './permissions'
import { PersonName } from './person'
import { Username } from './username'

const roles = z
  .array(Role, { error: '请至少选择一个角色。' })
  .min(1, '请至少选择一个角色。')
  .refine((given) => new Set(given).size === given.length, '同一个角色只选一次。')

/** A person with an account in the actor's agency; the password is set by a one-time link. */
export const CreatePerson = z.strictObject({
  id: EntryId,
  name: PersonName,
  username: Username,
  roles,
  startedOn: Day,
})
export type CreatePerson = z.infer<typeof CreatePerson>

export const RenamePerson = z.strictObject({ id: EntryId, version: Version, name: PersonName })
export type RenamePerson = z.infer<typeof RenamePerson>

export const ListPeople = Page.extend({
  state: z.enum(['active', 'disabled']).optional(),
})
export type ListPeople = z.infer<typeof ListPeople>

/** One more role in the actor's agency, with a post or without. */
export const GrantRole = z.strictObject({
  id: EntryId,
  personId: EntryId,
  role: Role,
  postId: EntryId.nullable().default(null),
  startedOn: Day,
})
export type GrantRole = z.infer<typeof GrantRole>

export const EndRole = z.strictObject({ id: EntryId, endedOn: Day })
export type EndRole = z.infer<typeof EndRole>

/**
 * Whether the actor may give `personId` a role from `startedOn`.
 *
 * @throws {Refusal} `accounts.own_role`, `accounts.role_in_future`
 */
export function checkGrant(
  actor: Actor,
  { personId, startedOn }: { personId: string; startedOn: Day },
  today: Day,
): void {
  if (personId === actor.id) throw new Refusal('accounts.own_role', { field: 'personId' })
  if (startedOn > today) throw new Refusal('accounts.role_in_future', { field: 'startedOn' })
}

export type Period = { readonly startedOn: string; readonly endedOn: string | null }

/** In force on `day`, both ends included. */
export const isInForce = ({ startedOn, endedOn }: Period, day: Day): boolean =>
  startedOn <= day && (endedOn === null || endedOn >= day)

/**
 * The last day of a role.
 *
 * @throws {Refusal} `accounts.role_ended`, `accounts.role_prolonged`, `accounts.ended_before_started`
 */
export function checkEnding({ startedOn, endedOn }: Period, lastDay: Day, today: Day): void {
  if (endedOn !== null && endedOn < today) throw new Refusal('accounts.role_ended')
  if (endedOn !== null && lastDay > endedOn)
    throw new Refusal('accounts.role_prolonged', { field: 'endedOn' })
  if (lastDay < startedOn) throw new Refusal('accounts.ended_before_started', { field: 'endedOn' })
}
