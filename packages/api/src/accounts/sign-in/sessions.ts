/** 登录 as it is known at each request, and how it ends. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Db } from '@daylight/db'
import { tokenDigest } from '@daylight/db/passwords'
import {
  idleUntil,
  isConfirmed,
  isSessionOver,
  isToSlide,
  sessionEndsAt,
} from '@daylight/domain/accounts'
import { Refusal } from '@daylight/domain/refusal'
import { note } from './acts'
import { asked } from './asked'
import { cookiesFrom, cookiesIn, type Desk } from './desk'
import { type Answer, headersFor, type Visit } from './visit'

/** What the pages ask by themselves: it must not keep a session alive that nobody works in. */
const backgroundHeader = 'x-daylight-background'

export type Session = {
  readonly id: string
  readonly userId: string
  readonly userName: string
  readonly username: string
  readonly twoFactorEnabled: boolean
  /** Whether the person proved who it is in the last minutes. */
  readonly isConfirmed: boolean
  readonly confirmedAt: Date
  readonly createdAt: Date
  readonly expiresAt: Date
  /** When it ends without another request. */
  readonly endsAt: Date
}

/** Who is signed in, or `null`; the end moves on, unless the page asked by itself. */
export async function readSession(
  desk: Pick<Desk, 'auth' | 'db'>,
  headers: IncomingHttpHeaders,
  now: Date,
): Promise<Session | null> {
  const { auth, db } = desk
  const found = await auth.api.getSession({
    headers: new Headers({ cookie: headers.cookie ?? '' }),
    query: { disableRefresh: true },
  })
  if (!found) return null
  const { session, user } = found
  if (user.disabledAt || isSessionOver(session, now)) {
    await db.session.deleteMany({ where: { id: session.id } })
    return null
  }

  const isWork = headers[backgroundHeader] !== '1' && isToSlide(session, now)
  const expiresAt = isWork ? idleUntil(session.createdAt, now) : session.expiresAt
  // Ended in the meantime, it is not brought back.
  if (isWork) await db.session.updateMany({ where: { id: session.id }, data: { expiresAt } })
  return {
    id: session.id,
    userId: user.id,
    userName: user.name,
    username: user.username ?? '',
    twoFactorEnabled: user.twoFactorEnabled === true,
    isConfirmed: isConfirmed(session.confirmedAt, now),
    confirmedAt: session.confirmedAt,
    createdAt: session.createdAt,
    expiresAt,
    endsAt: sessionEndsAt({ createdAt: session.createdAt, expiresAt }),
  }
}

/** @throws {Refusal} `accounts.signed_out` */
export async function neededSession(desk: Desk, visit: Visit): Promise<Session> {
  const session = await readSession(desk, visit.headers, visit.now)
  if (!session) throw new Refusal('accounts.signed_out')
  return session
}

/** For the page's countdown; asked without the background header it is “stay signed in”. */
export async function tellSession(desk: Desk, visit: Visit) {
  const { userName, username, isConfirmed: confirmed, endsAt } = await neededSession(desk, visit)
  const endsInSeconds = Math.max(0, Math.floor((endsAt.getTime() - visit.now.getTime()) / 1000))
  return { body: { name: userName, username, isConfirmed: confirmed, endsInSeconds }, cookies: [] }
}

/** Ends the session on the server, and has the browser forget the cookie. */
export async function signOut(desk: Desk, visit: Visit): Promise<Answer<{ done: true }>> {
  const session = await readSession(desk, visit.headers, visit.now)
  const { headers } = await asked(
    desk.auth.api.signOut({ headers: headersFor(visit), returnHeaders: true }),
  )
  if (session) {
    const who = { id: session.userId, name: session.userName }
    await note(desk, visit, { kind: 'sign_out', procedure: 'accounts.sign-out', who }, 'done')
  }
  return { body: { done: true }, cookies: await cookiesFrom(desk, headers) }
}

/** The session whose cookie came along with a sign-in: a new one takes its place. */
export async function endFormerSession(desk: Desk, visit: Visit): Promise<void> {
  const { sessionToken } = await cookiesIn(desk, visit)
  if (sessionToken)
    await desk.db.session.deleteMany({ where: { token: tokenDigest(sessionToken) } })
}

/** All sessions of a person, and sign-ins that wait for the second factor. */
export async function endSessionsOf(db: Db, userId: string): Promise<void> {
  await db.session.deleteMany({ where: { userId } })
  await db.verification.deleteMany({ where: { value: userId } })
}
