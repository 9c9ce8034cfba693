/**
 * Better Auth over our tables: passwords, sessions and the second factor.
 *
 * Only its server-side calls are used, from this folder; none of its own routes is mounted. What the
 * law and the office ask beyond it (limits, throttling, used codes, the log) stands beside this file.
 */
import type { PrismaClient } from '@daylight/db'
import { hashPassword, verifyPassword } from '@daylight/db/passwords'
import { IDLE_MINUTES } from '@daylight/domain/accounts'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { twoFactor, username } from 'better-auth/plugins'
import { withHashedTokens } from './hashed-tokens'
import { newRecoveryCodes, recoveryDigests } from './recovery-codes'

export type AuthSettings = {
  readonly secret: string
  /** The address under which people open the admin app, e.g. `https://office.example`. */
  readonly address: string
}

/** In which header Better Auth finds the address of the request; no client's header is passed on. */
export const addressHeader = 'x-daylight-address'

/** Under https a cookie that no other host and no plain connection can set. */
export const cookiePrefix = (address: string) =>
  address.startsWith('https:') ? '__Host-daylight' : 'daylight'

export const createAuth = (db: PrismaClient, { secret, address }: AuthSettings) =>
  betterAuth({
    secret,
    baseURL: address,
    basePath: '/api/auth',
    database: withHashedTokens(prismaAdapter(db, { provider: 'postgresql' })),
    emailAndPassword: {
      enabled: true,
      // Accounts are given by the office; nobody makes one for himself.
      disableSignUp: true,
      // The policy is the domain's; these only must not stand in its way.
      minPasswordLength: 1,
      maxPasswordLength: 4_096,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    user: { additionalFields: { disabledAt: { type: 'date', required: false, input: false } } },
    session: {
      expiresIn: IDLE_MINUTES * 60,
      updateAge: 60,
      additionalFields: {
        // Each session, and each that takes its place, begins with a proof of identity.
        confirmedAt: { type: 'date', input: false, defaultValue: () => new Date() },
      },
    },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 100, usernameValidator: () => true }),
      twoFactor({
        // Ours counts by device, so that a stranger can't lock the person out.
        accountLockout: { enabled: false },
        backupCodeOptions: {
          customBackupCodesGenerate: newRecoveryCodes,
          storeBackupCodes: {
            encrypt: async (codes) => recoveryDigests(secret, codes),
            decrypt: async (digests) => digests,
          },
        },
      }),
    ],
    verification: { storeIdentifier: 'hashed' },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
    advanced: {
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      cookiePrefix: cookiePrefix(address),
      // Its own prefix would be `__Secure-`.
      useSecureCookies: false,
      defaultCookieAttributes: {
        secure: address.startsWith('https:'),
        httpOnly: true,
        // Lax, not Strict: who follows a link to the office from a document is still signed in.
        sameSite: 'lax',
        path: '/',
      },
    },
  })

export type Auth = ReturnType<typeof createAuth>
