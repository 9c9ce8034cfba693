/** For the walks over every procedure: the real host over a city with two towns, and people in every role. */
import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Role } from '@daylight/domain/accounts'
import { Refusal, type RefusalCode } from '@daylight/domain/refusal'
import { openDb, type PrismaClient } from '../../../packages/db/src'
import { tokenDigest } from '../../../packages/db/src/passwords'
import { openTestDatabase } from '../../../packages/db/src/testing'
import { createHost } from './host'
import { type Entries, entriesOf, nextWord } from './matrix-entries'
import { procedures } from './matrix-inputs'

const secret = 'a secret that is only ever used in this one test'

export type Person = {
  readonly id: string
  readonly name: string
  readonly cookie: string
  /** Another session of the same person, by its id. */
  readonly otherSession: () => Promise<string>
}

type Standing = {
  readonly agencyId: string
  readonly roles: readonly Role[]
  /** Null: has never chosen a password. */
  readonly passwordChangedAt?: Date | null
  /** When the person last proved who it is. */
  readonly confirmedAt?: Date
}

/** What came back, whichever way it was asked. */
export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body without the number of the request. */
  readonly told: unknown
  /** Whether it is this refusal: by its code in the API's answers, by its sentence in the others. */
  readonly refuses: (code: RefusalCode) => boolean
}

export const isQuery = (procedure: string) => procedures.admin[procedure]?._def.type === 'query'

/** What of the procedures takes bytes, by the route that takes them. */
export const uploads: Readonly<Record<string, string>> = {
  'files.upload': '/api/files',
  'calendar.noticeText': '/api/calendar/text',
}

export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  const body = parsed(text)
  return {
    status: response.status,
    headers: response.headers,
    text,
    told: withoutRequestId(body),
    refuses: (code) =>
      text.includes(`"refusal":"${code}"`) ||
      (body as { message?: unknown } | null)?.message === new Refusal(code).message,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const withoutRequestId = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, item: unknown) => (key === 'requestId' ? null : item))

/** A form with one file, for the routes that take bytes. */
export function formOf(text = '正文', name = '通知.txt'): FormData {
  const form = new FormData()
  form.append('file', new Blob([text]), name)
  return form
}

export async function openMatrix(address = 'http://office.example') {
  const database = await openTestDatabase()
  const owner = openDb(database.ownerUrl, { connections: 4 })
  const folder = mkdtempSync(join(tmpdir(), 'daylight-matrix-'))
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'dist', 'index.html'), '<style nonce="%NONCE%"></style>')
  writeFileSync(join(folder, 'dist', 'assets', 'main-1a2b.js'), 'export {}')
  const host = await createHost({
    port: 0,
    databaseUrl: database.officeUrl,
    filesDir: join(folder, 'files'),
    address,
    siteAddress: 'http://site.example',
    trustedProxies: [],
    secret,
    pagesDir: join(folder, 'dist'),
    mode: 'test',
  })
  const base = await host.listen({ port: 0, host: '127.0.0.1' })

  const places = await placeTowns(owner)
  const { own, sister, city } = places

  async function person({
    agencyId,
    roles,
    passwordChangedAt = new Date(),
    confirmedAt,
  }: Standing) {
    const username = nextWord('zaigang')
    const name = `岗位${username}`
    const { id } = await owner.user.create({
      data: {
        name,
        username,
        email: `${username}@accounts.invalid`,
        passwordChangedAt,
        assignments: {
          create: roles.map((role) => ({ agencyId, role, startedOn: '2018-01-01' })),
        },
      },
    })
    const token = randomBytes(24).toString('base64url')
    const openSession = async (digest: string) =>
      (
        await owner.session.create({
          data: {
            userId: id,
            token: digest,
            expiresAt: new Date(Date.now() + 30 * 60_000),
            ...(confirmedAt && { confirmedAt }),
          },
        })
      ).id
    await openSession(tokenDigest(token))
    const signature = createHmac('sha256', secret).update(token).digest('base64')
    const prefix = address.startsWith('https:') ? '__Host-daylight' : 'daylight'
    const cookie = `${prefix}.session_token=${encodeURIComponent(`${token}.${signature}`)}`
    return { id, name, cookie, otherSession: () => openSession(nextWord('digest')) }
  }

  // The installation is never without one.
  await person({ agencyId: city.agencyId, roles: ['admin'] })

  /** In each of the five roles. */
  const inEachRole = async (agencyId: string) =>
    Object.fromEntries(
      await Promise.all(
        Role.options.map(
          async (role) => [role, await person({ agencyId, roles: [role] })] as const,
        ),
      ),
    ) as Record<Role, Person>

  const send = async (
    path: string,
    { as = null, agencyId, ...init }: RequestInit & { as?: Person | null; agencyId?: string } = {},
  ): Promise<Answer> => {
    const headers = new Headers(init.headers)
    if (as) headers.set('cookie', as.cookie)
    if (agencyId) headers.set('x-daylight-agency', agencyId)
    return readAnswer(await fetch(base + path, { ...init, headers }))
  }

  /** One call as a page makes it: a query in the address, a mutation as JSON, bytes as a form. */
  const call = (
    as: Person | null,
    procedure: string,
    input?: unknown,
    agencyId?: string,
  ): Promise<Answer> => {
    const who = { as, ...(agencyId && { agencyId }) }
    const given = input === undefined ? '' : JSON.stringify(input)
    const origin = { origin: address }
    const route = uploads[procedure]
    if (route) return send(route, { ...who, method: 'POST', headers: origin, body: formOf() })
    if (isQuery(procedure)) {
      const query = given && `?input=${encodeURIComponent(given)}`
      return send(`/api/trpc/${procedure}${query}`, who)
    }
    return send(`/api/trpc/${procedure}`, {
      ...who,
      method: 'POST',
      headers: { ...origin, 'content-type': 'application/json' },
      body: given || '{}',
    })
  }

  return {
    address,
    base,
    host,
    owner,
    folder,
    siteUrl: database.siteUrl,
    city,
    own,
    sister,
    person,
    inEachRole,
    send,
    call,
    async close() {
      await host.close()
      await owner.$disconnect()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Matrix = Awaited<ReturnType<typeof openMatrix>>

/** A city and two towns that have nothing to do with one another. */
async function placeTowns(owner: PrismaClient) {
  const place = async (slug: string, word: string, rest: object) => {
    const kind = rest && 'parentId' in rest ? 'town' : 'county_city'
    const { id } = await owner.agency.create({
      data: { kind, slug, name: `${word}人民政府`, shortName: word, ...rest },
    })
    return entriesOf(owner, id, word)
  }
  const city: Entries = await place('shi', '某市', {})
  const parentId = city.agencyId
  const own = await place('jia', '甲镇', { parentId, unifiedCode: '11220581MB12345623' })
  const sister = await place('yi', '乙镇', { parentId, unifiedCode: '112205810135123478' })
  // Of a year in which nothing is due: a job that counts anew what it moves finds nothing.
  await owner.holidayNotice.create({ data: { year: 2100 } })
  return { city, own, sister }
}

/** What moves with every request. */
const passing = ['AuditEntry', 'Session', 'RateLimit', '_prisma_migrations']

/** What stands in the ledger, table by table; of the jobs only what failed, since what is queued is worked off meanwhile. */
export async function ledgerOf(owner: PrismaClient): Promise<Record<string, string>> {
  const digests = await owner.$queryRaw<{ name: string; digest: string }[]>`
    SELECT tablename::text AS name, md5(query_to_xml(format(
        'SELECT string_agg(t::text, ''|'' ORDER BY t::text) FROM %I t %s', tablename,
        CASE tablename WHEN 'Job' THEN 'WHERE "status" = ''failed''' END
      ), true, false, '')::text) AS digest
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL(${passing}) ORDER BY tablename`
  return Object.fromEntries(digests.map(({ name, digest }) => [name, digest]))
}
