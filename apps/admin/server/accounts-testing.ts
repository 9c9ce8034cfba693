/** For the tests of signing in: an office of its own, people in it, and browsers that keep cookies. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@daylight/domain/accounts'
import { TOTP } from 'otpauth'
import { expect, vi } from 'vitest'
import { openSignIn } from '../../../packages/api/src/accounts/sign-in'
import { type AuditLog, openLog } from '../../../packages/api/src/audit/log'
import { fileWitness } from '../../../packages/api/src/audit/witness'
import { openDb, type PrismaClient } from '../../../packages/db/src'
import { hashPassword } from '../../../packages/db/src/passwords'
import { openTestDatabase } from '../../../packages/db/src/testing'
import { createHost } from './host'

// A try costs 19 MiB and two passes, by design; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

export const password = 'Qiushou-7-mxtv'
const secret = 'a secret that is only ever used in this one test'
let hashed: Promise<string> | undefined

export async function openOffice(address = 'http://office.example') {
  const database = await openTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'daylight-accounts-'))
  writeFileSync(join(folder, 'index.html'), '')
  const db = openDb(database.officeUrl, { connections: 8 })
  const tails = openDb(database.officeUrl, { connections: 2 })
  const log = openLog(db, tails, fileWitness(join(folder, 'files')))
  const host = await createHost({
    port: 0,
    databaseUrl: database.officeUrl,
    filesDir: join(folder, 'files'),
    address,
    siteAddress: 'http://site.example',
    secret,
    trustedProxies: [],
    pagesDir: folder,
    mode: 'test',
  })
  const agency = await db.agency.create({
    data: { kind: 'town', slug: 'shuguang', name: '曙光镇人民政府', shortName: '曙光镇' },
  })

  async function person(username: string, given: { role?: Role; disabledAt?: Date } = {}) {
    const { role = 'clerk', ...rest } = given
    const id = randomUUID()
    hashed ??= hashPassword(password)
    await db.user.create({
      data: {
        id,
        name: '王小明',
        username,
        email: `${username}@accounts.invalid`,
        passwordChangedAt: new Date(),
        ...rest,
        accounts: {
          create: { providerId: 'credential', accountId: id, password: await hashed },
        },
        assignments: { create: { agencyId: agency.id, role, startedOn: '2018-01-01' } },
      },
    })
    return { id, username }
  }

  /** A browser at an address of its own; it keeps what it is told to keep. */
  function browser(remoteAddress = '192.0.2.1') {
    const jar = new Map<string, string>()
    async function send(
      method: 'GET' | 'POST',
      path: string,
      { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
    ) {
      const response = await host.inject({
        method,
        url: `/api/auth/${path}`,
        remoteAddress,
        headers: {
          origin: address,
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(method === 'POST' && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(method === 'POST' && { payload: JSON.stringify(body ?? {}) }),
      })
      const setCookies = [response.headers['set-cookie'] ?? []].flat()
      for (const cookie of setCookies) {
        const [pair = ''] = cookie.split(';', 1)
        const [name = '', value = ''] = pair.split(/=(.*)/s)
        if (value === '' || cookie.includes('Max-Age=0')) jar.delete(name)
        else jar.set(name, value)
      }
      const told = response.json<Record<string, unknown>>()
      return { status: response.statusCode, body: told, headers: response.headers, setCookies }
    }
    const post = (path: string, body?: unknown, headers?: Record<string, string>) =>
      send('POST', path, { body, ...(headers && { headers }) })
    return {
      jar,
      send,
      post,
      signIn: (username: string, secret = password) =>
        post('sign-in', { username, password: secret }),
      session: (headers: Record<string, string> = {}) => send('GET', 'session', { headers }),
    }
  }

  /** A person who has enrolled a second factor, and a minute has passed since. */
  async function enrolled(username: string) {
    const { id } = await person(username)
    const own = browser()
    await own.signIn(username)
    const { body } = await own.post('second-factor/begin', { password })
    const secret = String(body.secret)
    await own.post('second-factor/enable', { code: codeOf(secret) })
    vi.setSystemTime(Date.now() + 60_000)
    return { id, username, secret, recoveryCodes: body.recoveryCodes as string[], browser: own }
  }

  /** A browser that has shown the password, and owes the code. */
  async function halfway(username: string, remoteAddress?: string) {
    const shown = browser(remoteAddress)
    expect((await shown.signIn(username)).body).toEqual({ secondFactor: true })
    return shown
  }

  return {
    db,
    host,
    enrolled,
    halfway,
    agency,
    person,
    browser,
    /** The acts of signing in, without the host, over a log or a database that is not as it should be. */
    signInWith: (given: Partial<AuditLog>, client: PrismaClient = db) =>
      openSignIn({ db: client, log: { ...log, ...given }, secret, address }),
    visit: () => ({ headers: {}, address: '192.0.2.1', requestId: randomUUID(), now: new Date() }),
    sessions: (userId: string) => db.session.count({ where: { userId } }),
    acts: () => db.auditEntry.findMany({ orderBy: { at: 'asc' } }),
    async close() {
      await host.close()
      await Promise.all([db, tails].map((client) => client.$disconnect()))
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Office = Awaited<ReturnType<typeof openOffice>>
export type Browser = ReturnType<Office['browser']>

/** The code that the person's app shows at `at`. */
export const codeOf = (secret: string, at = new Date()): string =>
  new TOTP({ secret }).generate({ timestamp: at.getTime() })
