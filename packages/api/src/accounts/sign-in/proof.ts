/** 确认本人: who is signed in proves again who it is, before what is grave and to change one's password. */
import { nobodysHash, verifyPassword } from '@daylight/db/passwords'
import type { ChangePassword, ConfirmIdentity } from '@daylight/domain/accounts'
import { Refusal } from '@daylight/domain/refusal'
import { noted } from './acts'
import { asked } from './asked'
import { cookiesFrom, type Desk } from './desk'
import { checkNewPassword, rulesOf } from './passwords'
import { neededSession, type Session } from './sessions'
import { once } from './used-codes'
import { type Answer, headersFor, type Visit } from './visit'

export const whoOf = ({ userId, userName }: Session) => ({ id: userId, name: userName })

/**
 * Counts a try at a proof, by session: whoever sits at a machine that was left open can't guess for
 * long, and the person's other sessions don't suffer for it.
 */
export async function proved<T>(
  { limits }: Desk,
  { id }: Session,
  work: () => Promise<T>,
): Promise<T> {
  const taken = await limits.take({ key: `proof:${id}`, address: null })
  const result = await work()
  await taken.succeeded()
  return result
}

async function checkCurrent({ db }: Desk, { userId }: Session, password: string): Promise<void> {
  const account = await db.account.findFirst({ where: { userId, providerId: 'credential' } })
  if (!(await verifyPassword(account?.password ?? nobodysHash, password)))
    throw new Refusal('accounts.wrong_password', { field: 'password' })
}

/** @throws {Refusal} `accounts.signed_out`, `accounts.wrong_password`, `accounts.code_wrong`, `accounts.code_used`, `accounts.second_factor_off`, `accounts.too_many_tries` */
export async function confirm(
  desk: Desk,
  visit: Visit,
  { password, code }: ConfirmIdentity,
): Promise<Answer<{ done: true }>> {
  const session = await neededSession(desk, visit)
  const verify = async () => {
    if (!code) return checkCurrent(desk, session, password ?? '')
    if (!session.twoFactorEnabled)
      throw new Refusal('accounts.second_factor_off', { field: 'code' })
    await once(desk, visit, { userId: session.userId, code }, () =>
      asked(desk.auth.api.verifyTOTP({ body: { code }, headers: headersFor(visit) })),
    )
  }
  const named = { procedure: 'accounts.confirm', who: whoOf(session) }
  await noted(desk, visit, named, () => proved(desk, session, verify))
  await desk.db.session.updateMany({
    where: { id: session.id },
    data: { confirmedAt: visit.now },
  })
  return { body: { done: true }, cookies: [] }
}

/**
 * Changes the person's own password: every session ends, and a new one begins here; open links are void.
 *
 * @throws {Refusal} `accounts.signed_out`, `accounts.wrong_password`, `accounts.password_weak`, `accounts.password_same`, `accounts.too_many_tries`
 */
export async function changePassword(
  desk: Desk,
  visit: Visit,
  { current, next }: ChangePassword,
): Promise<Answer<{ done: true }>> {
  const { auth, db } = desk
  const session = await neededSession(desk, visit)
  const { userId } = session
  const named = { procedure: 'accounts.change-password', who: whoOf(session) }
  const headers = await noted(desk, visit, named, async () => {
    if (next === current) throw new Refusal('accounts.password_same', { field: 'next' })
    await checkNewPassword(next, await rulesOf(db, userId, visit.now), 'next')
    const answer = await proved(desk, session, () =>
      asked(
        auth.api.changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers: headersFor(visit),
          returnHeaders: true,
        }),
        'current',
      ),
    )
    await db.user.update({ where: { id: userId }, data: { passwordChangedAt: visit.now } })
    await db.oneTimeLink.deleteMany({ where: { userId, usedAt: null } })
    // Sign-ins that showed the old password and still owe the second factor.
    await db.verification.deleteMany({ where: { value: userId } })
    return answer.headers
  })
  return { body: { done: true }, cookies: await cookiesFrom(desk, headers) }
}
