import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Office, openOffice, password } from './accounts-testing'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())
// From the present on: the database has a clock of its own.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
afterEach(async () => {
  vi.useRealTimers()
  await office.db.rateLimit.deleteMany()
})

const MINUTE = 60_000
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)
const sessionCookie = 'daylight.session_token'

describe('SE-01: a session’s token', () => {
  it('has 128 bits or more, stands in the cookie only, and is stored as a digest', async () => {
    const { id } = await office.person('token')
    const browser = office.browser()
    const { body } = await browser.signIn('token')
    expect(body).toEqual({ done: true })

    const cookie = decodeURIComponent(browser.jar.get(sessionCookie) ?? '')
    const token = cookie.slice(0, cookie.lastIndexOf('.'))
    expect(token).toMatch(/^[\w-]{32,}$/)
    const [stored] = await office.db.session.findMany({ where: { userId: id } })
    expect(stored?.token).not.toContain(token)
    expect(JSON.stringify((await browser.session()).body)).not.toContain(token)

    // Who reads the table has nothing to show.
    const thief = office.browser()
    thief.jar.set(sessionCookie, encodeURIComponent(cookie.replace(token, stored?.token ?? '')))
    expect((await thief.session()).status).toBe(401)
  })
})

describe('SE-02: a session ends by itself', () => {
  it('after 30 minutes without a request, and its row is gone', async () => {
    const { id } = await office.person('idle')
    const browser = office.browser()
    await browser.signIn('idle')
    pass(29 * MINUTE)
    expect((await browser.session()).body.endsInSeconds).toBe(1800)
    pass(30 * MINUTE)
    expect((await browser.session()).status).toBe(401)
    expect(await office.sessions(id)).toBe(0)
  })

  it('also while a page left open keeps asking', async () => {
    await office.person('poll')
    const browser = office.browser()
    await browser.signIn('poll')
    for (let minutes = 5; minutes < 30; minutes += 5) {
      pass(5 * MINUTE)
      const { body } = await browser.session({ 'x-daylight-background': '1' })
      expect(body.endsInSeconds).toBe((30 - minutes) * 60)
    }
    pass(5 * MINUTE)
    expect((await browser.session({ 'x-daylight-background': '1' })).status).toBe(401)
  })

  it('after 12 hours, however much is done', async () => {
    await office.person('absolute')
    const browser = office.browser()
    await browser.signIn('absolute')
    for (let at = 0; at < 12 * 60 - 20; at += 20) {
      pass(20 * MINUTE)
      expect((await browser.session()).status).toBe(200)
    }
    pass(20 * MINUTE - 1000)
    expect((await browser.session()).body.endsInSeconds).toBe(1)
    pass(1000)
    expect((await browser.session()).status).toBe(401)
  })

  it('where the clock is set back by a day', async () => {
    await office.person('back')
    const browser = office.browser()
    await browser.signIn('back')
    pass(-24 * 60 * MINUTE)
    expect((await browser.session()).status).toBe(401)
  })
})

describe('SE-03: a cookie from before the sign-in', () => {
  it('is replaced, and the session that it stood for is ended', async () => {
    const { id } = await office.person('former')
    const browser = office.browser()
    await browser.signIn('former')
    const before = browser.jar.get(sessionCookie) ?? ''
    await browser.signIn('former')
    expect(browser.jar.get(sessionCookie)).not.toBe(before)
    expect(await office.sessions(id)).toBe(1)
    const other = office.browser()
    other.jar.set(sessionCookie, before)
    expect((await other.session()).status).toBe(401)
  })

  it('that somebody planted is not taken over', async () => {
    await office.person('planted')
    const browser = office.browser()
    browser.jar.set(sessionCookie, 'planted.signature')
    await browser.signIn('planted')
    expect(browser.jar.get(sessionCookie)).not.toContain('planted')
  })
})

describe('a session is ended on the server', () => {
  it('SE-04: by signing out', async () => {
    const { id } = await office.person('leaving')
    const browser = office.browser()
    await browser.signIn('leaving')
    const cookie = browser.jar.get(sessionCookie) ?? ''
    expect((await browser.post('sign-out')).body).toEqual({ done: true })
    expect(browser.jar.has(sessionCookie)).toBe(false)
    expect(await office.sessions(id)).toBe(0)
    browser.jar.set(sessionCookie, cookie)
    expect((await browser.session()).status).toBe(401)
  })

  it('SE-05: when the person is disabled, at the next request', async () => {
    const { id } = await office.person('disabled.later')
    const browser = office.browser()
    await browser.signIn('disabled.later')
    await office.db.user.update({ where: { id }, data: { disabledAt: new Date() } })
    expect((await browser.session()).status).toBe(401)
    expect(await office.sessions(id)).toBe(0)
  })
})

describe('SE-07: the proof of identity', () => {
  it('is fresh for ten minutes after the sign-in, and again after the password', async () => {
    await office.person('proof')
    const browser = office.browser()
    await browser.signIn('proof')
    expect((await browser.session()).body.isConfirmed).toBe(true)
    pass(10 * MINUTE)
    expect((await browser.session()).body.isConfirmed).toBe(false)

    const wrong = await browser.post('confirm', { password: 'Wrong-7-mxtv' })
    expect(wrong).toMatchObject({
      status: 422,
      body: { code: 'accounts.wrong_password', field: 'password' },
    })
    expect((await browser.session()).body.isConfirmed).toBe(false)
    expect((await browser.post('confirm', { password })).body).toEqual({ done: true })
    expect((await browser.session()).body.isConfirmed).toBe(true)
  })

  it('can’t be guessed for long in a session left open, and other sessions don’t suffer', async () => {
    await office.person('guessed')
    const browser = office.browser()
    await browser.signIn('guessed')
    for (let tries = 0; tries < 10; tries += 1)
      expect((await browser.post('confirm', { password: `Wrong-7-${tries}` })).status).toBe(422)
    const { status, headers } = await browser.post('confirm', { password })
    expect(status).toBe(429)
    expect(Number(headers['retry-after'])).toBe(60)

    const other = office.browser('192.0.2.77')
    await other.signIn('guessed')
    expect((await other.post('confirm', { password })).status).toBe(200)
  })

  it.each(['confirm', 'password', 'second-factor/begin', 'second-factor/recovery-codes'])(
    'is asked of nobody who is not signed in: %s',
    async (path) => {
      const body = path === 'password' ? { current: 'x', next: 'y' } : { password }
      expect(await office.browser().post(path, body)).toMatchObject({
        status: 401,
        body: { code: 'accounts.signed_out', message: '请先登录。' },
      })
    },
  )
})

describe('the last sign-in', () => {
  it('is kept beside the present one', async () => {
    const { id } = await office.person('last')
    const first = new Date()
    await office.browser('192.0.2.8').signIn('last')
    pass(60 * MINUTE)
    await office.browser('192.0.2.9').signIn('last')
    expect(await office.db.user.findUnique({ where: { id } })).toMatchObject({
      lastSignInAt: first,
      lastSignInFrom: '192.0.2.8',
      signedInAt: new Date(),
      signedInFrom: '192.0.2.9',
    })
  })
})
