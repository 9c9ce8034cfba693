/**
 * 一次性链接: sets a password once, until it expires.
 *
 * There is no account with a password that another person knows: the first administrator, a new person
 * and one who forgot the password each choose it through a link.
 *
 * @law GB/T 22239 8.1.4.2 b) 应重命名或删除默认账户，修改默认账户的默认口令
 */
import { z } from 'zod'
import { NewPassword } from './password'

export const LinkPurpose = z.enum(['first_admin', 'invitation', 'reset'])
export type LinkPurpose = z.infer<typeof LinkPurpose>

/** How long each is valid: a reset is wanted at once, an invitation is read on a working day. */
export const LINK_MINUTES: Readonly<Record<LinkPurpose, number>> = {
  first_admin: 60,
  invitation: 3 * 24 * 60,
  reset: 15,
}

type Since = Date | string | null

/** For whom a link is made: who has signed in before has an account to open again, also where its password was voided. */
export const linkPurposeFor = ({
  passwordChangedAt,
  signedInAt,
}: {
  readonly passwordChangedAt: Since
  readonly signedInAt: Since
}): 'invitation' | 'reset' => (passwordChangedAt || signedInAt ? 'reset' : 'invitation')

const lifeOf = (purpose: LinkPurpose) => LINK_MINUTES[purpose] * 60_000

export const linkExpiresAt = (purpose: LinkPurpose, now: Date): Date =>
  new Date(now.getTime() + lifeOf(purpose))

type Link = {
  readonly purpose: LinkPurpose
  readonly expiresAt: Date
  readonly usedAt: Date | null
}

/** Open for its time and no longer, also where the clock was set back after it was made. */
export function isLinkOpen({ purpose, expiresAt, usedAt }: Link, now: Date): boolean {
  const left = expiresAt.getTime() - now.getTime()
  return usedAt === null && left > 0 && left <= lifeOf(purpose) + 60_000
}

export const LinkToken = z
  .string({ error: '链接不完整，请重新复制整个链接。' })
  .regex(/^[\w-]{43}$/, '链接不完整，请重新复制整个链接。')

export const ReadLink = z.strictObject({ token: LinkToken })
export const UseLink = z.strictObject({ token: LinkToken, password: NewPassword })
export type UseLink = z.infer<typeof UseLink>
