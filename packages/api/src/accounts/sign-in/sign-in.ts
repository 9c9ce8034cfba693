/**
 * Signing in: user name and password, then the second factor where the person has one.
 *
 * An unknown name, a disabled person, one without a password and a wrong password get the same answer
 * after the same work: one verification of Argon2id.
 *
 * @law GB/T 22239 8.1.4.1 a) b) d) 身份鉴别
 */
import { nobodysHash, verifyPassword } from '@daylight/db/passwords'
import type { ProveSecondFactor, SignIn } from '@daylight/domain/accounts'
import { Refusal } from '@daylight/domain/refusal'
import { noted, refuseUnknown } from './acts'
import { asked } from './asked'
import { cookiesFrom, cookiesIn, type Desk } from './desk'
import { recoveryDigest } from './recovery-codes'
import { endFormerSession } from './sessions'
import { once } from './used-codes'
import { type Answer, headersFor, type Visit } from './visit'

type Person = { readonly id: string; readonly name: string; readonly username: string }
type Signed = Answer<{ done: true } | { secondFactor: true }>

/** A known device counts for itself; all others count together, each also for its address. */
function triesOf({ devices }: Desk, visit: Visit, what: string, username: string) {
  const device = devices.known(visit, username)
  const key = `${what}:${devices.accountOf(username)}${device ? `:${device}` : ''}`
  return { key, address: device ? null : visit.address }
}

/** @throws {Refusal} `accounts.sign_in_failed`, `accounts.too_many_tries` */
export async function signIn(
  desk: Desk,
  visit: Visit,
  { username, password }: SignIn,
): Promise<Signed> {
  const { auth, db, limits } = desk
  const user = await db.user.findUnique({
    where: { username },
    include: { accounts: { where: { providerId: 'credential', password: { not: null } } } },
  })
  const person = user && { id: user.id, name: user.name, username }
  const named = {
    kind: 'sign_in',
    procedure: 'accounts.sign-in',
    who: person,
    input: person ? { username } : {},
  } as const

  return noted(
    desk,
    visit,
    named,
    async (): Promise<Signed> => {
      const taken = await limits.take(triesOf(desk, visit, 'password', username))
      const hash = user?.accounts[0]?.password
      const isRight = await verifyPassword(hash ?? nobodysHash, password)
      // Better Auth, which asks for more rows, is asked only where nothing is told by the time any more.
      if (!isRight || !hash || !person || user.disabledAt)
        throw new Refusal('accounts.sign_in_failed')
      const { headers, response } = await asked(
        auth.api.signInUsername({
          body: { username, password },
          headers: headersFor(visit),
          returnHeaders: true,
        }),
      )
      await taken.succeeded()
      if ('twoFactorRedirect' in response) {
        await endFormerSession(desk, visit)
        return { body: { secondFactor: true }, cookies: await cookiesFrom(desk, headers) }
      }
      return finish(desk, visit, person, headers)
    },
    ({ body }) => ('done' in body ? 'done' : 'accounts.second_factor_asked'),
  )
}

/** @throws {Refusal} `accounts.second_factor_over`, `accounts.code_wrong`, `accounts.code_used`, `accounts.recovery_code_wrong`, `accounts.too_many_tries` */
export async function proveSecondFactor(
  desk: Desk,
  visit: Visit,
  { code, recoveryCode }: ProveSecondFactor,
): Promise<Signed> {
  const { auth, limits } = desk
  const act = {
    kind: 'sign_in',
    procedure: 'accounts.second-factor',
    input: { by: code ? 'totp' : 'recovery code' },
  } as const
  const { challenge, names } = await cookiesIn(desk, visit)
  const person = challenge && (await challenged(desk, challenge, visit.now))
  if (!person) return refuseUnknown(desk, visit, act, 'accounts.second_factor_over')
  // With a session in sight, Better Auth would check the code for that one.
  const headers = headersFor(visit, names.session)

  const verify = () =>
    code
      ? once(desk, visit, { userId: person.id, code }, () =>
          asked(auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })),
        )
      : asked(
          auth.api.verifyBackupCode({
            body: { code: recoveryDigest(desk.secret, recoveryCode ?? '') },
            headers,
            returnHeaders: true,
          }),
        )
  return noted(desk, visit, { ...act, who: person }, async () => {
    const taken = await limits.take(triesOf(desk, visit, 'code', person.username))
    const answer = await verify()
    await taken.succeeded()
    return finish(desk, visit, person, answer.headers)
  })
}

/** Who has shown the password and still owes the second factor. */
async function challenged(
  { auth, db }: Desk,
  challenge: string,
  now: Date,
): Promise<Person | null> {
  const { internalAdapter } = await auth.$context
  const waiting = await internalAdapter.findVerificationValue(challenge)
  if (!waiting || waiting.expiresAt <= now) return null
  const user = await db.user.findUnique({ where: { id: waiting.value, disabledAt: null } })
  return user && { id: user.id, name: user.name, username: user.username ?? '' }
}

/** The new session takes the place of the old one, and the browser is known from now on. */
async function finish(
  desk: Desk,
  visit: Visit,
  { id, username }: Person,
  headers: Headers,
): Promise<Answer<{ done: true }>> {
  await endFormerSession(desk, visit)
  await desk.db.$executeRaw`
    UPDATE "User" SET "lastSignInAt" = "signedInAt", "lastSignInFrom" = "signedInFrom",
      "signedInAt" = ${visit.now}, "signedInFrom" = ${visit.address} WHERE "id" = ${id}::uuid`
  return {
    body: { done: true },
    cookies: [...(await cookiesFrom(desk, headers)), desk.devices.cookieFor(username, visit.now)],
  }
}
