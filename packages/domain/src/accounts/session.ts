/**
 * 登录: how long one lasts, and how long the proof of identity made with it counts as fresh.
 *
 * Pure: instants are passed in. The clock of a machine can be set back by hours, so a time that lies
 * ahead of what the rules could have written ends the session rather than prolonging it.
 *
 * @law GB/T 22239 8.1.4.1 b) 应配置并启用结束会话、限制非法登录次数和当登录连接超时自动退出等相关措施
 */
import { z } from 'zod'
import { TypedPassword } from './password'
import { TypedUsername } from './username'

/** A session ends after this long without a request of the person. */
export const IDLE_MINUTES = 30
/** It ends this long after sign-in, whatever happens. */
export const ABSOLUTE_HOURS = 12
/** So long a proof of identity opens what is grave. */
export const CONFIRMED_MINUTES = 10
/** The end moves on with the work, but the row is written at most this often. */
const SLIDE_SECONDS = 60
/** By so much two clocks may differ. */
const SKEW_MS = 60_000

const MINUTE = 60_000
const HOUR = 60 * MINUTE

type Times = { readonly createdAt: Date; readonly expiresAt: Date }

const absoluteEnd = (createdAt: Date) => createdAt.getTime() + ABSOLUTE_HOURS * HOUR

/** The idle limit or the absolute one, whichever comes first. */
export const sessionEndsAt = ({ createdAt, expiresAt }: Times): Date =>
  new Date(Math.min(expiresAt.getTime(), absoluteEnd(createdAt)))

/** The end of a session in which something was done at `now`. */
export const idleUntil = (createdAt: Date, now: Date): Date =>
  sessionEndsAt({ createdAt, expiresAt: new Date(now.getTime() + IDLE_MINUTES * MINUTE) })

export function isSessionOver({ createdAt, expiresAt }: Times, now: Date): boolean {
  const isAhead =
    createdAt.getTime() > now.getTime() + SKEW_MS ||
    expiresAt.getTime() > now.getTime() + IDLE_MINUTES * MINUTE + SKEW_MS
  return isAhead || now >= sessionEndsAt({ createdAt, expiresAt })
}

/** Whether the end is to be moved on now. */
export const isToSlide = ({ createdAt, expiresAt }: Times, now: Date): boolean =>
  idleUntil(createdAt, now).getTime() - expiresAt.getTime() >= SLIDE_SECONDS * 1000

export function isConfirmed(confirmedAt: Date, now: Date): boolean {
  const age = now.getTime() - confirmedAt.getTime()
  return age >= -SKEW_MS && age < CONFIRMED_MINUTES * MINUTE
}

export const SignIn = z.strictObject({ username: TypedUsername, password: TypedPassword })
export type SignIn = z.infer<typeof SignIn>
