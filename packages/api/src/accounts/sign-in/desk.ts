/** What all acts of signing in are given, and how they speak with Better Auth. */
import type { PrismaClient } from '@daylight/db'
import type { AuditLog } from '../../audit/log'
import { type Auth, type AuthSettings, createAuth } from './auth'
import { type Devices, openDevices } from './devices'
import { type Limits, openLimits } from './limits'
import { cookieOf, type Visit } from './visit'

export type Desk = {
  readonly auth: Auth
  readonly db: PrismaClient
  readonly log: AuditLog
  readonly limits: Limits
  readonly devices: Devices
  readonly secret: string
}

export type Given = AuthSettings & { readonly db: PrismaClient; readonly log: AuditLog }

export const openDesk = ({ db, log, secret, address }: Given): Desk => ({
  auth: createAuth(db, { secret, address }),
  db,
  log,
  limits: openLimits(db),
  devices: openDevices({ secret, address }),
  secret,
})

const namesOf = async ({ auth }: Desk) => {
  const { authCookies, createAuthCookie } = await auth.$context
  return { session: authCookies.sessionToken.name, challenge: createAuthCookie('two_factor').name }
}

/** The token or identifier of a signed cookie; the signature is Better Auth's to check. */
const unsigned = (value: string | null) => value?.slice(0, value.lastIndexOf('.')) || null

export async function cookiesIn(desk: Desk, visit: Pick<Visit, 'headers'>) {
  const { session, challenge } = await namesOf(desk)
  return {
    names: { session, challenge },
    sessionToken: unsigned(cookieOf(visit, session)),
    challenge: unsigned(cookieOf(visit, challenge)),
  }
}

/**
 * The cookies that Better Auth sets. That of the session goes when the browser is closed: its end is
 * the server's to know, and an age in the cookie would have to be sent anew with each answer.
 */
export async function cookiesFrom(desk: Desk, headers: Headers): Promise<string[]> {
  const { session } = await namesOf(desk)
  return headers
    .getSetCookie()
    .map((cookie) =>
      cookie.startsWith(`${session}=`) && !cookie.includes('Max-Age=0')
        ? cookie.replace(/; Max-Age=\d+/, '')
        : cookie,
    )
}

/** The token of the session that Better Auth has just made. */
export async function newTokenIn(desk: Desk, headers: Headers): Promise<string | null> {
  const { session } = await namesOf(desk)
  const made = headers.getSetCookie().find((cookie) => cookie.startsWith(`${session}=`))
  const value = made?.slice(session.length + 1).split(';', 1)[0]
  return value ? unsigned(decodeURIComponent(value)) : null
}
