/** 两步验证 of the person who is signed in: begun, enabled, disabled, with new recovery codes. */
import { tokenDigest } from '@daylight/db/passwords'
import { shortestPassword, totpUri } from '@daylight/domain/accounts'
import { dayOf } from '@daylight/domain/calendar'
import { Refusal } from '@daylight/domain/refusal'
import { mustHaveSecondFactor } from '../queries'
import { noted } from './acts'
import { asked } from './asked'
import { cookiesFrom, type Desk, newTokenIn } from './desk'
import { rulesOf, WeakPassword } from './passwords'
import { proved, whoOf } from './proof'
import { neededSession, type Session } from './sessions'
import { once } from './used-codes'
import { type Answer, headersFor, type Visit } from './visit'

type Password = { readonly password: string }
type Done = Answer<{ done: true }>

/** An act on the own account; each brings a proof, which is counted. @throws {Refusal} `accounts.signed_out`, `accounts.too_many_tries` */
async function own<T>(
  desk: Desk,
  visit: Visit,
  procedure: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await neededSession(desk, visit)
  return noted(desk, visit, { procedure, who: whoOf(session) }, () =>
    proved(desk, session, () => work(session)),
  )
}

/** What the authenticator app takes, and codes for the day the phone is lost. @throws {Refusal} `accounts.wrong_password`, `accounts.second_factor_on` */
export const beginSecondFactor = (desk: Desk, visit: Visit, { password }: Password) =>
  own(desk, visit, 'accounts.begin-second-factor', async ({ username }) => {
    const answer = await asked(
      desk.auth.api.enableTwoFactor({ body: { password }, headers: headersFor(visit) }),
    )
    if (answer.method !== 'totp') throw new Error(`no TOTP but ${answer.method}`)
    const secret = new URL(answer.totpURI).searchParams.get('secret') ?? ''
    return {
      body: {
        totpUri: totpUri({ label: username, secret }),
        secret,
        recoveryCodes: answer.backupCodes,
      },
      cookies: [],
    }
  })

/** Other sessions were begun without it, and end. @throws {Refusal} `accounts.second_factor_on`, `accounts.second_factor_off`, `accounts.code_wrong`, `accounts.code_used` */
export const enableSecondFactor = (
  desk: Desk,
  visit: Visit,
  { code }: { readonly code: string },
): Promise<Done> =>
  own(desk, visit, 'accounts.enable-second-factor', async ({ userId, twoFactorEnabled }) => {
    if (twoFactorEnabled) throw new Refusal('accounts.second_factor_on')
    const { headers } = await once(desk, visit, { userId, code }, () =>
      asked(
        desk.auth.api.verifyTOTP({
          body: { code },
          headers: headersFor(visit),
          returnHeaders: true,
        }),
      ),
    )
    const token = tokenDigest((await newTokenIn(desk, headers)) ?? '')
    await desk.db.session.deleteMany({ where: { userId, token: { not: token } } })
    return { body: { done: true }, cookies: await cookiesFrom(desk, headers) }
  })

/** @throws {Refusal} `accounts.second_factor_required`, `accounts.second_factor_off`, `accounts.password_weak`, `accounts.wrong_password` */
export const disableSecondFactor = (
  desk: Desk,
  visit: Visit,
  { password }: Password,
): Promise<Done> =>
  own(desk, visit, 'accounts.disable-second-factor', async ({ userId, twoFactorEnabled }) => {
    if (!twoFactorEnabled) throw new Refusal('accounts.second_factor_off')
    if (await mustHaveSecondFactor(desk.db, userId, dayOf(visit.now)))
      throw new Refusal('accounts.second_factor_required')
    await checkAlone(desk, visit, { userId, password })
    const { headers } = await asked(
      desk.auth.api.disableTwoFactor({
        body: { password },
        headers: headersFor(visit),
        returnHeaders: true,
      }),
    )
    return { body: { done: true }, cookies: await cookiesFrom(desk, headers) }
  })

/** A password may be shorter beside a second factor; it must not stay so alone. @throws {WeakPassword} */
async function checkAlone(
  { db }: Desk,
  { now }: Visit,
  { userId, password }: { userId: string; password: string },
): Promise<void> {
  const { policy } = await rulesOf(db, userId, now)
  const shortest = shortestPassword({ policy, hasSecondFactor: false })
  if ([...password].length < shortest)
    throw new WeakPassword(
      `停用两步验证后，密码至少要有${shortest}个字符，请先更换密码。`,
      'password',
    )
}

/** The old codes are void. @throws {Refusal} `accounts.second_factor_off`, `accounts.wrong_password` */
export const renewRecoveryCodes = (desk: Desk, visit: Visit, { password }: Password) =>
  own(desk, visit, 'accounts.renew-recovery-codes', async () => {
    const { backupCodes } = await asked(
      desk.auth.api.generateBackupCodes({ body: { password }, headers: headersFor(visit) }),
    )
    return { body: { recoveryCodes: backupCodes }, cookies: [] }
  })
