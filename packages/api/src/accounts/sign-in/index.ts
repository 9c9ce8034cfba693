/** Signing in and what belongs to it: each act by its path under `/api/auth/`, for the host to mount. */
import type { IncomingHttpHeaders } from 'node:http'
import {
  ChangePassword,
  ConfirmIdentity,
  EnableSecondFactor,
  ProveSecondFactor,
  ReadLink,
  SignIn,
  UseLink,
  WithPassword,
} from '@daylight/domain/accounts'
import { SetUp } from '@daylight/domain/agencies'
import { z } from 'zod'
import { type Desk, type Given, openDesk } from './desk'
import { readLink, useLink } from './links'
import { changePassword, confirm } from './proof'
import {
  beginSecondFactor,
  disableSecondFactor,
  enableSecondFactor,
  renewRecoveryCodes,
} from './second-factor'
import { readSession, signOut, tellSession } from './sessions'
import { setUp } from './set-up'
import { proveSecondFactor, signIn } from './sign-in'
import type { Answer, Visit } from './visit'

export { type Auth, createAuth } from './auth'
export { TooManyTries } from './limits'
export { firstLink, linkTo, makeLink } from './links'
export { endSessionsOf, type Session } from './sessions'
export type { Answer, Visit } from './visit'

type Act = (visit: Visit, body: unknown) => Promise<Answer<object>>

/** @throws {z.ZodError} where the body isn't what the act takes */
const act =
  <Schema extends z.ZodType>(
    desk: Desk,
    schema: Schema,
    work: (desk: Desk, visit: Visit, given: z.output<Schema>) => Promise<Answer<object>>,
  ): Act =>
  async (visit, body) =>
    work(desk, visit, schema.parse(body))

export type SignInDesk = ReturnType<typeof openSignIn>

export function openSignIn(given: Given) {
  const desk = openDesk(given)
  return {
    /** Who is signed in; called for each request. */
    readSession: (headers: IncomingHttpHeaders, now: Date) => readSession(desk, headers, now),

    tellSession: (visit: Visit): Promise<Answer<object>> => tellSession(desk, visit),

    /** By path; all of them are POST. */
    acts: {
      'sign-in': act(desk, SignIn, signIn),
      'sign-in/second-factor': act(desk, ProveSecondFactor, proveSecondFactor),
      'sign-out': act(desk, z.strictObject({}), signOut),
      confirm: act(desk, ConfirmIdentity, confirm),
      password: act(desk, ChangePassword, changePassword),
      'second-factor/begin': act(desk, WithPassword, beginSecondFactor),
      'second-factor/enable': act(desk, EnableSecondFactor, enableSecondFactor),
      'second-factor/disable': act(desk, WithPassword, disableSecondFactor),
      'second-factor/recovery-codes': act(desk, WithPassword, renewRecoveryCodes),
      'link/read': act(desk, ReadLink, readLink),
      'link/use': act(desk, UseLink, useLink),
      'set-up': act(desk, SetUp, setUp),
    } satisfies Record<string, Act>,
  }
}
