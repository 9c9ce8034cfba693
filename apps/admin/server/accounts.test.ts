import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { skeletonOf } from '../../../packages/domain/src/accounts'
import { type Office, openOffice, password } from './accounts-testing'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())
afterEach(async () => void (await office.db.rateLimit.deleteMany()))

describe('CS-01: what is sent', () => {
  const send = (headers: Record<string, string>, method: 'GET' | 'POST' = 'POST') =>
    office.host.inject({
      method,
      url: '/api/auth/sign-in',
      headers: { origin: 'http://office.example', ...headers },
      ...(method === 'POST' && { payload: JSON.stringify({ username: 'x', password: 'y' }) }),
    })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
  ])('as %s is refused', async (type) => {
    const { statusCode } = await send(type ? { 'content-type': type } : {})
    expect(statusCode).toBe(415)
  })
  it.each(['http://site.example', 'null', ''])('from the origin %s is refused', async (origin) => {
    const { statusCode } = await send({ origin, 'content-type': 'application/json' })
    expect(statusCode).toBe(403)
  })
  it('with GET reaches nothing', async () => {
    expect((await send({}, 'GET')).statusCode).toBe(404)
  })
})

it.each([
  'sign-in/username',
  'sign-in/email',
  'sign-up/email',
  'get-session',
  'list-sessions',
  'update-user',
  'update-session',
  'change-password',
  'set-password',
  'request-password-reset',
  'reset-password',
  'delete-user',
  'two-factor/enable',
  'two-factor/verify-totp',
  'two-factor/view-backup-codes',
  'is-username-available',
  'revoke-sessions',
  'ok',
  'error',
])('nothing of Better Auth is reached at /api/auth/%s', async (path) => {
  const browser = office.browser()
  expect((await browser.post(path, {})).status).toBe(404)
  expect((await browser.send('GET', path)).status).toBe(404)
})

describe('bad input has its sentence, at the field', () => {
  it.each([
    [
      'a password in full-width digits',
      { username: 'wang', password: 'Tq-vmeksu１２３' },
      'password',
      '请把输入法切换到半角',
    ],
    [
      'a user name with a Cyrillic а',
      { username: 'w\u0430ng', password },
      'username',
      '看起来像英文字母，其实不是（西里尔字母）',
    ],
    ['a user name with a NUL', { username: 'wa\0ng', password }, 'username', '看不见的字符'],
    ['a user name in full width', { username: 'ｗang', password }, 'username', '全角字符'],
    [
      'a password that is too long',
      { username: 'wang', password: 'x'.repeat(129) },
      'password',
      '最多128个字符',
    ],
    ['no password', { username: 'wang' }, 'password', '请填写密码'],
    ['a list for a name', { username: ['wang'], password }, 'username', '请填写用户名'],
  ])('%s', async (_, body, field, sentence) => {
    const answer = await office.browser().post('sign-in', body)
    expect(answer.status).toBe(422)
    expect((answer.body.fields as Record<string, string>)[field]).toContain(sentence)
  })

  it('what nobody asked for is refused', async () => {
    const { status } = await office
      .browser()
      .post('sign-in', { username: 'a', password, rememberMe: true })
    expect(status).toBe(422)
  })
  it('16 kilobytes are enough for any of it', async () => {
    const { status } = await office
      .browser()
      .post('sign-in', { username: 'a', password: 'x'.repeat(17_000) })
    expect(status).toBe(413)
  })
})

it('what a user name looks like is the same here and in the migration', async () => {
  const parts = ['rn', 'vv', 'r.n', 'm', 'w', '0', '1', 'i', 'l', '_-', 'Rn', 'VV', 'a']
  const names = parts.flatMap((one) => parts.flatMap((two) => [one + two, two + one + two]))
  const rows = await office.db.$queryRaw<{ name: string; skeleton: string }[]>`
    SELECT name, translate(replace(replace(lower(name), 'rn', 'm'), 'vv', 'w'), '01i._-', 'oll') AS skeleton
    FROM unnest(${names}::text[]) AS name`
  expect(rows).toHaveLength(names.length)
  for (const { name, skeleton } of rows) expect(skeletonOf(name), name).toBe(skeleton)
})

it('HD-02: the cookies of an office under http', async () => {
  await office.person('cookies')
  const { setCookies } = await office.browser().signIn('cookies')
  expect(setCookies.map(withoutValue)).toMatchInlineSnapshot(`
    [
      "daylight.session_token=…; Path=/; HttpOnly; SameSite=Lax",
      "daylight.device.…=…; Max-Age=15552000; Path=/; HttpOnly; SameSite=Lax",
    ]
  `)
})

it('HD-02: the cookies of an office under https can be set by no other host, and read by no script', async () => {
  const secure = await openOffice('https://office.example')
  try {
    await secure.person('cookies')
    const browser = secure.browser()
    const { setCookies } = await browser.signIn('cookies')
    expect(setCookies.map(withoutValue)).toMatchInlineSnapshot(`
      [
        "__Host-daylight.session_token=…; Path=/; HttpOnly; Secure; SameSite=Lax",
        "__Host-daylight.device.…=…; Max-Age=15552000; Path=/; HttpOnly; Secure; SameSite=Lax",
      ]
    `)
    expect((await browser.session()).status).toBe(200)
    const left = await browser.post('sign-out')
    expect(left.setCookies.map(withoutValue)).toMatchInlineSnapshot(`
      [
        "__Host-daylight.session_token=; Max-Age=…; Path=/; HttpOnly; Secure; SameSite=Lax",
        "__Host-daylight.session_data=; Max-Age=…; Path=/; HttpOnly; Secure; SameSite=Lax",
        "__Host-daylight.dont_remember=; Max-Age=…; Path=/; HttpOnly; Secure; SameSite=Lax",
      ]
    `)
  } finally {
    await secure.close()
  }
})

const withoutValue = (cookie: string) =>
  cookie.replace(/=[^;]+/, '=…').replace(/device\.[\w-]+/, 'device.…')
