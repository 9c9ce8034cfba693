import { Role } from '@daylight/domain/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../../packages/db/src/passwords'
import { queries } from './matrix.table'
import { newId } from './matrix-entries'
import { type Answer, formOf, type Matrix, openMatrix, type Person, uploads } from './matrix-office'

const password = 'Qiushou-7-mxtv'
let office: Matrix
/** The same under an https address, as behind the office's proxy. */
let secured: Matrix
const people = new Map<Matrix, Person>()

async function openWithPerson(address: string) {
  const matrix = await openMatrix(address)
  const person = await matrix.person({ agencyId: matrix.own.agencyId, roles: Role.options })
  await matrix.owner.account.create({
    data: {
      userId: person.id,
      providerId: 'credential',
      accountId: person.id,
      password: await hashPassword(password),
    },
  })
  people.set(matrix, person)
  return matrix
}

beforeAll(async () => {
  office = await openWithPerson('http://office.example')
  secured = await openWithPerson('https://office.example')
})
afterAll(async () => {
  await office?.close()
  await secured?.close()
})

/** What every answer says. */
const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
}
const json = { ...always, 'content-type': 'application/json; charset=utf-8' }
const call = { ...always, 'content-type': 'application/json', vary: 'trpc-accept, accept' }
const signedIn = { 'x-session-ends-in': 'SECONDS' }

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'nonce-NONCE'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const download = (type: string, name: string) => ({
  ...always,
  ...signedIn,
  'content-type': type,
  'cache-control': 'private, no-store',
  'content-disposition': `attachment; filename="file${name.slice(name.lastIndexOf('.'))}"; filename*=UTF-8''${encodeURIComponent(name)}`,
})

type Kind = {
  readonly status: number
  readonly headers: Record<string, string>
  readonly ask: (at: Matrix, as: Person) => Promise<Answer>
}

const origin = (at: Matrix) => ({ origin: at.address })
const post = (at: Matrix, path: string, body: unknown, as: Person | null = null) =>
  at.send(path, {
    as,
    method: 'POST',
    headers: { ...origin(at), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const upload = (at: Matrix, as: Person | null, name = '通知.txt') =>
  at.send('/api/files', { as, method: 'POST', headers: origin(at), body: formOf('正文', name) })

const kinds: Readonly<Record<string, Kind>> = {
  'a page': {
    status: 200,
    headers: {
      ...always,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy,
    },
    ask: (at) => at.send('/training/new'),
  },
  'a file of the page': {
    status: 200,
    headers: {
      ...always,
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
      etag: 'SOME',
      'last-modified': 'SOME',
      vary: 'accept-encoding',
    },
    ask: (at) => at.send('/assets/main-1a2b.js'),
  },
  'a file that is not there': {
    status: 404,
    headers: json,
    ask: (at) => at.send('/assets/main-9z9z.js'),
  },
  'the sign of life': { status: 200, headers: json, ask: (at) => at.send('/healthz') },
  'an answer': {
    status: 200,
    headers: { ...call, ...signedIn },
    ask: (at, as) => at.call(as, 'accounts.self'),
  },
  'several answers': {
    status: 207,
    headers: { ...call, ...signedIn },
    ask: (at, as) => at.send('/api/trpc/accounts.self,no.such?batch=1', { as }),
  },
  'the request to sign in': {
    status: 401,
    headers: call,
    ask: (at) => at.call(null, 'accounts.self'),
  },
  'a refusal': {
    status: 422,
    headers: { ...call, ...signedIn },
    ask: (at, as) => at.call(as, 'training.get', { id: newId() }),
  },
  'an input that is wrong': {
    status: 400,
    headers: { ...call, ...signedIn },
    ask: (at, as) => at.call(as, 'training.create', {}),
  },
  'a fault': {
    status: 500,
    headers: { ...call, ...signedIn },
    ask: async (at, as) => {
      await at.owner.$executeRaw`ALTER TABLE "Attendance" RENAME TO "Gone"`
      try {
        return await at.call(as, 'training.list', {})
      } finally {
        await at.owner.$executeRaw`ALTER TABLE "Gone" RENAME TO "Attendance"`
      }
    },
  },
  'a function that is not there': {
    status: 404,
    headers: { ...call, ...signedIn },
    ask: (at, as) => at.send('/api/trpc/no.such', { as }),
  },
  'an address of the API that is not there': {
    status: 404,
    headers: json,
    ask: (at, as) => at.send('/api/nothing', { as }),
  },
  'an address that can’t be read': { status: 400, headers: json, ask: (at) => at.send('/%FF') },
  'a request of another page': {
    status: 403,
    headers: json,
    ask: (at, as) => at.send('/api/trpc/training.create', { as, method: 'POST', body: '{}' }),
  },
  'a form in the place of a call': {
    status: 415,
    headers: json,
    ask: (at, as) =>
      at.send('/api/trpc/training.create', {
        as,
        method: 'POST',
        headers: origin(at),
        body: formOf(),
      }),
  },
  'too much at once': {
    status: 413,
    headers: json,
    ask: (at, as) => post(at, '/api/trpc/training.create', '长'.repeat(2_000_000), as),
  },
  'an upload': {
    status: 200,
    headers: { ...json, ...signedIn },
    ask: (at, as) => upload(at, as),
  },
  'an upload that is refused': {
    status: 422,
    headers: { ...json, ...signedIn },
    ask: (at, as) => upload(at, as, '程序.exe'),
  },
  'an upload of a stranger': { status: 401, headers: json, ask: (at) => upload(at, null) },
  'a download': {
    status: 200,
    headers: {
      ...download('text/plain; charset=utf-8', '通知.txt'),
      'content-security-policy': "default-src 'none'; sandbox",
    },
    ask: async (at, as) => {
      const { id } = (await upload(at, as)).told as { id: string }
      return at.send(`/api/files/${id}`, { as })
    },
  },
  'a download that is not there': {
    status: 404,
    headers: { ...json, ...signedIn },
    ask: (at, as) => at.send('/api/files/nothing', { as }),
  },
  'a download whose bytes are gone': {
    status: 500,
    headers: { ...json, ...signedIn },
    ask: async (at, as) => at.send(`/api/files/${await at.own.file()}`, { as }),
  },
  'the log as a table': {
    status: 200,
    headers: download('text/csv; charset=utf-8', '操作日志.csv'),
    ask: (at, as) => at.send('/api/audit.csv', { as }),
  },
  'the countdown of a session': {
    status: 200,
    headers: json,
    ask: (at, as) => at.send('/api/auth/session', { as }),
  },
  'a sign-in that failed': {
    status: 401,
    headers: json,
    ask: (at) => post(at, '/api/auth/sign-in', { username: 'nobody', password: 'Wrong-7-mxtv' }),
  },
}

/** Of the connection, not of the answer. */
const transport = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']

const saidBy = ({ headers }: Answer): Record<string, string> =>
  Object.fromEntries(
    [...headers]
      .filter(([name]) => !transport.includes(name))
      .map(([name, value]) => [
        name,
        name === 'etag' || name === 'last-modified'
          ? 'SOME'
          : name === 'x-session-ends-in'
            ? value.replace(/^\d+$/, 'SECONDS')
            : value.replace(/'nonce-[\w+/]{22}=='/, "'nonce-NONCE'"),
      ]),
  )

const personOf = (at: Matrix): Person => {
  const person = people.get(at)
  if (!person) throw new Error('nobody')
  return person
}

describe.each(Object.entries(kinds))('HD-01: %s', (_, { status, headers, ask }) => {
  it('has these headers and no others', async () => {
    const answer = await ask(office, personOf(office))
    expect(answer.status, answer.text.slice(0, 200)).toBe(status)
    expect(saidBy(answer)).toEqual(headers)
  })

  it('under https also says that it is to stay so', async () => {
    const answer = await ask(secured, personOf(secured))
    expect(saidBy(answer)).toEqual({
      ...headers,
      'strict-transport-security': 'max-age=31536000',
    })
  })
})

describe('HD-03: cookies', () => {
  const signIn = async (at: Matrix) => {
    const { username } = await at.owner.user.findUniqueOrThrow({ where: { id: personOf(at).id } })
    const answer = await post(at, '/api/auth/sign-in', { username, password })
    expect(answer.status, answer.text).toBe(200)
    return answer.headers.getSetCookie().map((cookie) => {
      const [pair = '', ...flags] = cookie.split('; ')
      return [pair.slice(0, pair.indexOf('=')).replace(/\.device\..+$/, '.device.*'), flags.sort()]
    })
  }
  const kept = `Max-Age=${180 * 24 * 3600}`

  it('can’t be read by scripts and come along from no other site', async () => {
    expect(await signIn(office)).toEqual([
      ['daylight.session_token', ['HttpOnly', 'Path=/', 'SameSite=Lax']],
      ['daylight.device.*', ['HttpOnly', kept, 'Path=/', 'SameSite=Lax']],
    ])
  })

  it('under https are the host’s alone, and sent over nothing else', async () => {
    expect(await signIn(secured)).toEqual([
      ['__Host-daylight.session_token', ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']],
      ['__Host-daylight.device.*', ['HttpOnly', kept, 'Path=/', 'SameSite=Lax', 'Secure']],
    ])
  })

  it('are set by nothing but what signs in or out', async () => {
    for (const [name, { ask }] of Object.entries(kinds)) {
      const { headers } = await ask(office, personOf(office))
      expect(headers.getSetCookie(), name).toEqual([])
    }
  })
})

describe('HD-05: nothing that is told to who is signed in is kept', () => {
  it.each(Object.keys(queries).filter((name) => !uploads[name]))('%s', async (procedure) => {
    const person = personOf(office)
    for (const input of [await queries[procedure]?.input?.(office.own, person), { wrong: 1 }]) {
      const { headers } = await office.call(person, procedure, input)
      expect(headers.get('cache-control')).toBe('no-store')
    }
  })
})
