/** 任职: who held a post when, in words. */
import { isInForce } from '@daylight/domain/accounts'
import type { Day } from '@daylight/domain/calendar'
import { serviceKindNames } from '@daylight/domain/staffing'

export type Period = {
  readonly kind: keyof typeof serviceKindNames
  readonly startedOn: string
  readonly endedOn: string | null
  /** Who serves, where the person has an account. */
  readonly personId: string | null
}
export type HeldPeriod = Period & { readonly id: string; readonly personName: string | null }

/** The period that runs on `day`, or `null` where the post is vacant. */
export const periodOn = <P extends Period>(periods: readonly P[], day: Day): P | null =>
  periods.find((period) => isInForce(period, day)) ?? null

export type NameOf = (personId: string) => string

/** One line of two versions side by side. */
export const periodInWords = (
  { kind, startedOn, endedOn, personId }: Period,
  nameOf: NameOf,
): string =>
  `${personId ? `${nameOf(personId)}，` : ''}${serviceKindNames[kind]}，${startedOn || '？'} 至 ${endedOn || '今'}`
