/** Sign-in by user name and password: Better Auth over our tables. */
import type { PrismaClient } from '@daylight/db'
import { hashPassword, verifyPassword } from '@daylight/db/passwords'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { username } from 'better-auth/plugins'

export type AuthSettings = {
  readonly secret: string
  /** The address under which people open the admin app, e.g. `https://office.example`. */
  readonly address: string
}

export const createAuth = (db: PrismaClient, { secret, address }: AuthSettings) =>
  betterAuth({
    secret,
    baseURL: address,
    basePath: '/api/auth',
    database: prismaAdapter(db, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      // Accounts are given by the office; nobody makes one for himself.
      disableSignUp: true,
      minPasswordLength: 12,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    plugins: [username()],
    session: { expiresIn: 12 * 60 * 60, updateAge: 30 * 60 },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'daylight',
      useSecureCookies: address.startsWith('https:'),
    },
    telemetry: { enabled: false },
  })

export type Auth = ReturnType<typeof createAuth>
