import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { codeOf, type Office, openOffice, password } from './accounts-testing'

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

const STEP = 30_000
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)
const at = (ms: number) => new Date(Date.now() + ms)

describe('enrolling', () => {
  it('gives what the app takes and ten codes, and is in force with the first code', async () => {
    const { id } = await office.person('enrol')
    const browser = office.browser()
    await browser.signIn('enrol')
    const { body } = await browser.post('second-factor/begin', { password })
    expect(new URL(String(body.totpUri)).searchParams.get('secret')).toBe(body.secret)
    expect(body.secret).toMatch(/^[A-Z2-7]{32,}$/)
    expect(body.recoveryCodes).toHaveLength(10)
    expect((await office.browser().signIn('enrol')).body).toEqual({ done: true })

    const wrong = await browser.post('second-factor/enable', { code: '000000' })
    expect(wrong.body).toMatchObject({ code: 'accounts.code_wrong', field: 'code' })
    const code = codeOf(String(body.secret))
    expect((await browser.post('second-factor/enable', { code })).body).toEqual({ done: true })
    await office.halfway('enrol')
    expect(await office.db.user.findUnique({ where: { id } })).toMatchObject({
      twoFactorEnabled: true,
    })
  })

  it('gives the session a new token, and ends others, which were begun without it', async () => {
    const { id } = await office.person('others')
    const other = office.browser()
    await other.signIn('others')
    const browser = office.browser()
    await browser.signIn('others')
    const before = browser.jar.get('daylight.session_token')
    const { body } = await browser.post('second-factor/begin', { password })
    await browser.post('second-factor/enable', { code: codeOf(String(body.secret)) })
    expect(browser.jar.get('daylight.session_token')).not.toBe(before)
    expect((await browser.session()).status).toBe(200)
    expect((await other.session()).status).toBe(401)
    expect(await office.sessions(id)).toBe(1)
  })

  it('asks for the password, and once only', async () => {
    const { browser } = await office.enrolled('twice')
    await office.person('careless')
    const careless = office.browser()
    await careless.signIn('careless')
    const wrong = await careless.post('second-factor/begin', { password: 'Wrong-7-mxtv' })
    expect(wrong.body).toMatchObject({ code: 'accounts.wrong_password', field: 'password' })
    const again = await browser.post('second-factor/begin', { password })
    expect(again.body).toMatchObject({ code: 'accounts.second_factor_on' })
  })
})

describe('signing in with a code of the app', () => {
  it('gives a session after the code, and none after the password', async () => {
    const { id, username, secret } = await office.enrolled('both')
    const before = await office.sessions(id)
    const browser = await office.halfway(username)
    expect(browser.jar.has('daylight.session_token')).toBe(false)
    expect(await office.sessions(id)).toBe(before)
    expect((await browser.session()).status).toBe(401)
    const answer = await browser.post('sign-in/second-factor', { code: codeOf(secret) })
    expect(answer.body).toEqual({ done: true })
    expect((await browser.session()).body.username).toBe(username)
  })

  it.each([
    ['one step behind', -STEP, 200],
    ['one step ahead', STEP, 200],
    ['two steps behind', -2 * STEP, 422],
    ['two steps ahead', 2 * STEP, 422],
  ])('takes a clock %s: %s ms → %s', async (name, ms, status) => {
    const { username, secret } = await office.enrolled(name.replaceAll(' ', '.'))
    pass(10 * STEP)
    const browser = await office.halfway(username)
    const answer = await browser.post('sign-in/second-factor', { code: codeOf(secret, at(ms)) })
    expect(answer.status).toBe(status)
  })

  it('AU-04: refuses a code that was used, at its field, and takes the next one', async () => {
    const { username, secret } = await office.enrolled('replay')
    const code = codeOf(secret)
    await (await office.halfway(username)).post('sign-in/second-factor', { code })

    const thief = await office.halfway(username)
    expect(await thief.post('sign-in/second-factor', { code })).toMatchObject({
      status: 422,
      body: {
        code: 'accounts.code_used',
        fields: { code: '这个验证码已经用过，请等下一个验证码出现后再试。' },
      },
      setCookies: [],
    })
    expect((await thief.session()).status).toBe(401)
    pass(STEP)
    const next = await thief.post('sign-in/second-factor', { code: codeOf(secret) })
    expect(next.status).toBe(200)
  })

  it('AU-04: lets one of many pass that use a code at the same moment', async () => {
    const { id, username, secret } = await office.enrolled('race')
    const before = await office.sessions(id)
    const browsers = await Promise.all(Array.from({ length: 6 }, () => office.halfway(username)))
    const code = codeOf(secret)
    const answers = await Promise.all(
      browsers.map((browser) => browser.post('sign-in/second-factor', { code })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await office.sessions(id)).toBe(before + 1)
  })

  it('AU-04: refuses what was used to enrol or to confirm', async () => {
    const { username, secret, browser } = await office.enrolled('elsewhere')
    const code = codeOf(secret)
    expect((await browser.post('confirm', { code })).body).toEqual({ done: true })
    const other = await office.halfway(username)
    const answer = await other.post('sign-in/second-factor', { code })
    expect(answer.body.code).toBe('accounts.code_used')
    expect((await browser.post('confirm', { code })).body.code).toBe('accounts.code_used')
  })

  it('does not count a code as used that came too early', async () => {
    const { username, secret } = await office.enrolled('early')
    const browser = await office.halfway(username)
    const code = codeOf(secret, at(2 * STEP))
    const early = await browser.post('sign-in/second-factor', { code })
    expect(early.body.code).toBe('accounts.code_wrong')
    pass(2 * STEP)
    expect((await browser.post('sign-in/second-factor', { code })).status).toBe(200)
  })

  it('forgets used codes once none is valid any more', async () => {
    const { id, username, secret } = await office.enrolled('old')
    await (await office.halfway(username)).post('sign-in/second-factor', { code: codeOf(secret) })
    pass(11 * 60_000)
    await (await office.halfway(username)).post('sign-in/second-factor', { code: codeOf(secret) })
    expect(await office.db.usedCode.count({ where: { userId: id } })).toBe(1)
  })

  it('begins again with the password after five wrong codes, or ten minutes', async () => {
    const { username, secret } = await office.enrolled('fivefold')
    const browser = await office.halfway(username)
    for (let tries = 0; tries < 5; tries += 1)
      await browser.post('sign-in/second-factor', { code: `00000${tries}` })
    const over = { status: 401, body: { code: 'accounts.second_factor_over' } }
    const code = codeOf(secret)
    expect(await browser.post('sign-in/second-factor', { code })).toMatchObject(over)

    const late = await office.halfway(username)
    pass(10 * 60_000)
    const answer = await late.post('sign-in/second-factor', { code: codeOf(secret) })
    expect(answer).toMatchObject(over)
  })

  it('asks for nothing but the code: no device is trusted with a password alone', async () => {
    const { username, secret } = await office.enrolled('trusting')
    const browser = await office.halfway(username)
    const code = codeOf(secret)
    const answer = await browser.post('sign-in/second-factor', { code, trustDevice: true })
    expect(answer.status).toBe(422)
    await browser.post('sign-in/second-factor', { code })
    expect((await browser.signIn(username)).body).toEqual({ secondFactor: true })
  })

  it('looks at the person whose password was shown, not at a session in the same browser', async () => {
    const one = await office.enrolled('first.person')
    const two = await office.enrolled('second.person')
    const browser = await office.halfway(two.username)
    // A session of another person comes along with the challenge.
    const cookie = one.browser.jar.get('daylight.session_token') ?? ''
    browser.jar.set('daylight.session_token', cookie)
    const foreign = await browser.post('sign-in/second-factor', { code: codeOf(one.secret) })
    expect(foreign.body.code).toBe('accounts.code_wrong')
    await browser.post('sign-in/second-factor', { code: codeOf(two.secret) })
    expect((await browser.session()).body.username).toBe(two.username)
  })

  it('of a sign-in that is over leaves an entry, until the address must wait', async () => {
    const address = '203.0.113.70'
    const browser = office.browser(address)
    const statuses: number[] = []
    for (let tries = 0; tries < 23; tries += 1)
      statuses.push((await browser.post('sign-in/second-factor', { code: '000000' })).status)
    expect(statuses).toEqual([...Array(20).fill(401), ...Array(3).fill(429)])
    const entries = await office.db.auditEntry.findMany({ where: { address } })
    const outcomes = entries.map(({ outcome }) => outcome).sort()
    expect(outcomes).toEqual([
      ...Array(20).fill('accounts.second_factor_over'),
      'accounts.too_many_tries',
    ])
    await office.db.rateLimit.deleteMany()
  })

  it('SE-05: does not let in who was disabled in between', async () => {
    const { id, username, secret } = await office.enrolled('between')
    const browser = await office.halfway(username)
    await office.db.user.update({ where: { id }, data: { disabledAt: new Date() } })
    const answer = await browser.post('sign-in/second-factor', { code: codeOf(secret) })
    expect(answer).toMatchObject({ status: 401, body: { code: 'accounts.second_factor_over' } })
  })

  it('ends with the password that was shown, once that is changed', async () => {
    const { username, secret, browser } = await office.enrolled('changed')
    const thief = await office.halfway(username)
    await browser.post('password', { current: password, next: 'Chungeng-8-vktw' })
    const answer = await thief.post('sign-in/second-factor', { code: codeOf(secret) })
    expect(answer.body.code).toBe('accounts.second_factor_over')
  })

  it('AU-05: can’t be guessed for long, and the usual machine still gets in', async () => {
    const { username, secret, browser } = await office.enrolled('guessing')
    await browser.post('sign-out')
    let refused = 0
    for (let tries = 0; tries < 14; tries += 1) {
      const thief = await office.halfway(username, `198.51.100.${tries}`)
      const { status } = await thief.post('sign-in/second-factor', {
        code: `0000${10 + tries}`,
      })
      if (status === 429) refused += 1
    }
    expect(refused).toBe(4)
    await browser.signIn(username)
    const answer = await browser.post('sign-in/second-factor', { code: codeOf(secret) })
    expect(answer.body).toEqual({ done: true })
  })
})
