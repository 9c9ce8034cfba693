import { Role } from '@daylight/domain/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../../packages/db/src/passwords'
import { mutations } from './matrix.table'
import { newId } from './matrix-entries'
import { formOf, ledgerOf, type Matrix, openMatrix, type Person, uploads } from './matrix-office'

let office: Matrix
/** In every role, and who can do everything that signing in knows. */
let person: Person
let username: string
const password = 'Qiushou-7-mxtv'

beforeAll(async () => {
  office = await openMatrix()
  person = await office.person({ agencyId: office.own.agencyId, roles: Role.options })
  const user = await office.owner.user.update({
    where: { id: person.id },
    data: {
      accounts: {
        create: {
          providerId: 'credential',
          accountId: newId(),
          password: await hashPassword(password),
        },
      },
    },
  })
  username = user.username ?? ''
})
afterAll(() => office?.close())

/** What would be done, if the page were one of our own. */
const signInActs: Readonly<Record<string, () => object>> = {
  'sign-in': () => ({ username, password }),
  'sign-in/second-factor': () => ({ code: '000000' }),
  'sign-out': () => ({}),
  confirm: () => ({ password }),
  password: () => ({ current: password, next: 'Chungeng-8-vktw' }),
  'second-factor/begin': () => ({ password }),
  'second-factor/enable': () => ({ code: '000000' }),
  'second-factor/disable': () => ({ password }),
  'second-factor/recovery-codes': () => ({ password }),
  'link/read': () => ({ token: 'a'.repeat(43) }),
  'link/use': () => ({ token: 'a'.repeat(43), password }),
  'set-up': () => ({}),
}

type Act = readonly [path: string, body: () => unknown]
const calls: readonly Act[] = Object.entries(mutations)
  .filter(([name]) => !uploads[name])
  .map(([name, row]) => [`/api/trpc/${name}`, () => row.input?.(office.own, person)])
const signingIn: readonly Act[] = Object.entries(signInActs).map(([name, body]) => [
  `/api/auth/${name}`,
  body,
])
const uploading: readonly Act[] = Object.values(uploads).map((path) => [path, () => undefined])
const acts = [...calls, ...signingIn, ...uploading]

it('CS-01: every address that takes a POST is walked here', () => {
  expect(postedTo(office.host.printRoutes({ commonPrefix: false })).sort()).toEqual(
    ['/api/trpc/:path', '*', ...signingIn.map(([path]) => path), ...Object.values(uploads)].sort(),
  )
})

/** From the tree that the host prints: `├── /api/files (POST)`, and below it `│   └── /:id (GET)`. */
function postedTo(tree: string): string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] =
      /^([│ ]*)[├└]── (\S+) \((.*)\)$/.exec(line) ?? []
    const depth = indent.length / 4
    above.splice(depth, above.length, part)
    return methods.split(', ').includes('POST') ? [above.join('')] : []
  })
}

/** All that a request could have changed: the ledger, the log, sessions, counted tries. */
async function everything() {
  const { owner } = office
  return {
    ledger: await ledgerOf(owner),
    log: await owner.auditEntry.count(),
    sessions: await owner.session.findMany({
      select: { id: true, confirmedAt: true },
      orderBy: { id: 'asc' },
    }),
    tries: await owner.rateLimit.count(),
  }
}

type Sent = { readonly type?: string; readonly headers?: Record<string, string> }

/** As a script, or as the form of a page, would send it. */
function bodyOf(type: string | undefined, given: unknown): BodyInit {
  const text = JSON.stringify(given ?? {})
  if (type === 'multipart/form-data') {
    const form = formOf()
    form.append('json', text)
    return form
  }
  if (type === 'application/x-www-form-urlencoded')
    return new URLSearchParams(Object.entries(given ?? { x: '1' }).map(([k, v]) => [k, String(v)]))
  return new Blob([text])
}

const post = (path: string, given: unknown, { type, headers = {} }: Sent) =>
  office.send(path, {
    as: person,
    method: 'POST',
    headers: {
      ...headers,
      // A form says by itself where its parts end.
      ...(type && type !== 'multipart/form-data' && { 'content-type': type }),
    },
    body: bodyOf(type, given),
  })

const own = 'http://office.example'
const strangers: Readonly<Record<string, Record<string, string>>> = {
  'no origin': {},
  'an empty one': { origin: '' },
  null: { origin: 'null' },
  'another site': { origin: 'http://site.example' },
  'the same host, another port': { origin: `${own}:3000` },
  'https instead of http': { origin: 'https://office.example' },
  'a host that begins alike': { origin: `${own}.evil.example` },
  'a host that ends alike': { origin: 'http://evil-office.example' },
  'a subdomain': { origin: 'http://a.office.example' },
  'an address with a user': { origin: 'http://office.example@evil.example' },
  'two at once': { origin: `${own}, http://site.example` },
  'a page in a frame of another site': { origin: own, 'sec-fetch-site': 'cross-site' },
  'a page under another port of the host': { origin: own, 'sec-fetch-site': 'same-site' },
  'only the page that linked here': { referer: `${own}/training` },
}

const formTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
] as const

describe.each(acts)('CS-01: %s', (path, body) => {
  it('is refused without an Origin of our own, also as a form, and changes nothing', async () => {
    const given = await body()
    const before = await everything()
    const sent = [
      ...Object.entries(strangers).map((stranger) => ['application/json', ...stranger] as const),
      ...formTypes.map((type) => [type, 'no origin', {}] as const),
      ...formTypes.map((type) => [type, 'null', { origin: 'null' }] as const),
    ]
    await Promise.all(
      sent.map(async ([type, who, headers]) => {
        const answer = await post(path, given, { type, headers })
        expect(answer.status, `${who}, ${type}: ${answer.text}`).toBe(403)
        expect(answer.text).toContain('不是从本系统的页面发出的')
        expect(answer.headers.getSetCookie()).toEqual([])
      }),
    )
    expect(await everything()).toEqual(before)
  })
})

const notJson = [...formTypes, 'application/octet-stream', 'text/json', undefined] as const
const notFiles = ['application/json', ...formTypes.slice(0, 2), undefined] as const

describe.each([
  ...[...calls, ...signingIn].map((act) => [...act, notJson, [415]] as const),
  ...uploading.map((act) => [...act, notFiles, [415, 422]] as const),
])('CS-01: %s', (path, body, wrong, statuses) => {
  it('with our Origin takes its own kind of body and no other', async () => {
    const given = await body()
    const before = await everything()
    for (const type of wrong) {
      const answer = await post(path, given, { ...(type && { type }), headers: { origin: own } })
      expect(statuses, `${type}: ${answer.text}`).toContain(answer.status)
      expect(answer.text).toMatch(/请求的格式不对|请选择文件/)
    }
    expect(await everything()).toEqual(before)
  })
})

it.each(['OPTIONS', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'QUERY'])(
  'CS-01: by %s nothing is done, from wherever it comes',
  async (method) => {
    const bodies = new Map<string, unknown>()
    for (const [path, body] of acts) bodies.set(path, await body())
    const before = await everything()
    await Promise.all(
      [...bodies].map(async ([path, given]) => {
        for (const origin of [undefined, 'http://site.example', own]) {
          const answer = await office.send(path, {
            as: person,
            method,
            headers: { ...(origin && { origin }), 'content-type': 'application/json' },
            ...(method !== 'HEAD' && { body: JSON.stringify(given ?? {}) }),
          })
          // To HEAD there is nothing to be said.
          if (method !== 'HEAD') expect(answer.status, path).toBeGreaterThanOrEqual(400)
          expect(answer.headers.has('access-control-allow-origin')).toBe(false)
        }
      }),
    )
    expect(await everything()).toEqual(before)
  },
  120_000,
)
