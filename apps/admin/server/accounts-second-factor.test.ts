import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Browser, codeOf, type Office, openOffice, password } from './accounts-testing'

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

/** A person who has enrolled, and a minute has passed since. */
async function enrolled(username: string) {
  const { id } = await office.person(username)
  const browser = office.browser()
  await browser.signIn(username)
  const { body } = await browser.post('second-factor/begin', { password })
  const secret = String(body.secret)
  const recoveryCodes = body.recoveryCodes as string[]
  await browser.post('second-factor/enable', { code: codeOf(secret) })
  pass(2 * STEP)
  return { id, username, secret, recoveryCodes, browser }
}

/** A browser that has shown the password. */
async function halfway(username: string, address?: string): Promise<Browser> {
  const browser = office.browser(address)
  expect((await browser.signIn(username)).body).toEqual({ secondFactor: true })
  return browser
}

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
    await halfway('enrol')
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
    const { browser } = await enrolled('twice')
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
    const { id, username, secret } = await enrolled('both')
    const before = await office.sessions(id)
    const browser = await halfway(username)
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
    const { username, secret } = await enrolled(name.replaceAll(' ', '.'))
    pass(10 * STEP)
    const browser = await halfway(username)
    const answer = await browser.post('sign-in/second-factor', { code: codeOf(secret, at(ms)) })
    expect(answer.status).toBe(status)
  })

  it('AU-04: refuses a code that was used, at its field, and takes the next one', async () => {
    const { username, secret } = await enrolled('replay')
    const code = codeOf(secret)
    await (await halfway(username)).post('sign-in/second-factor', { code })

    const thief = await halfway(username)
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
    const { id, username, secret } = await enrolled('race')
    const before = await office.sessions(id)
    const browsers = await Promise.all(Array.from({ length: 6 }, () => halfway(username)))
    const code = codeOf(secret)
    const answers = await Promise.all(
      browsers.map((browser) => browser.post('sign-in/second-factor', { code })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await office.sessions(id)).toBe(before + 1)
  })

  it('AU-04: refuses what was used to enrol or to confirm', async () => {
    const { username, secret, browser } = await enrolled('elsewhere')
    const code = codeOf(secret)
    expect((await browser.post('confirm', { code })).body).toEqual({ done: true })
    const other = await halfway(username)
    const answer = await other.post('sign-in/second-factor', { code })
    expect(answer.body.code).toBe('accounts.code_used')
    expect((await browser.post('confirm', { code })).body.code).toBe('accounts.code_used')
  })

  it('forgets used codes once none is valid any more', async () => {
    const { id, username, secret } = await enrolled('old')
    await (await halfway(username)).post('sign-in/second-factor', { code: codeOf(secret) })
    pass(11 * 60_000)
    await (await halfway(username)).post('sign-in/second-factor', { code: codeOf(secret) })
    expect(await office.db.usedCode.count({ where: { userId: id } })).toBe(1)
  })

  it('begins again with the password after five wrong codes, or ten minutes', async () => {
    const { username, secret } = await enrolled('fivefold')
    const browser = await halfway(username)
    for (let tries = 0; tries < 5; tries += 1)
      await browser.post('sign-in/second-factor', { code: `00000${tries}` })
    const over = { status: 401, body: { code: 'accounts.second_factor_over' } }
    const code = codeOf(secret)
    expect(await browser.post('sign-in/second-factor', { code })).toMatchObject(over)

    const late = await halfway(username)
    pass(10 * 60_000)
    const answer = await late.post('sign-in/second-factor', { code: codeOf(secret) })
    expect(answer).toMatchObject(over)
  })

  it('asks for nothing but the code: no device is trusted with a password alone', async () => {
    const { username, secret } = await enrolled('trusting')
    const browser = await halfway(username)
    const code = codeOf(secret)
    const answer = await browser.post('sign-in/second-factor', { code, trustDevice: true })
    expect(answer.status).toBe(422)
    await browser.post('sign-in/second-factor', { code })
    expect((await browser.signIn(username)).body).toEqual({ secondFactor: true })
  })

  it('looks at the person whose password was shown, not at a session in the same browser', async () => {
    const one = await enrolled('first.person')
    const two = await enrolled('second.person')
    const browser = await halfway(two.username)
    // A session of another person comes along with the challenge.
    const cookie = one.browser.jar.get('daylight.session_token') ?? ''
    browser.jar.set('daylight.session_token', cookie)
    const foreign = await browser.post('sign-in/second-factor', { code: codeOf(one.secret) })
    expect(foreign.body.code).toBe('accounts.code_wrong')
    await browser.post('sign-in/second-factor', { code: codeOf(two.secret) })
    expect((await browser.session()).body.username).toBe(two.username)
  })

  it('SE-05: does not let in who was disabled in between', async () => {
    const { id, username, secret } = await enrolled('between')
    const browser = await halfway(username)
    await office.db.user.update({ where: { id }, data: { disabledAt: new Date() } })
    const answer = await browser.post('sign-in/second-factor', { code: codeOf(secret) })
    expect(answer).toMatchObject({ status: 401, body: { code: 'accounts.second_factor_over' } })
  })

  it('ends with the password that was shown, once that is changed', async () => {
    const { username, secret, browser } = await enrolled('changed')
    const thief = await halfway(username)
    await browser.post('password', { current: password, next: 'Chungeng-8-vktw' })
    const answer = await thief.post('sign-in/second-factor', { code: codeOf(secret) })
    expect(answer.body.code).toBe('accounts.second_factor_over')
  })

  it('AU-05: can’t be guessed for long, and the usual machine still gets in', async () => {
    const { username, secret, browser } = await enrolled('guessing')
    await browser.post('sign-out')
    let refused = 0
    for (let tries = 0; tries < 14; tries += 1) {
      const thief = await halfway(username, `198.51.100.${tries}`)
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

describe('AU-04: a recovery code', () => {
  it('opens once, with its hyphen or without', async () => {
    const { username, recoveryCodes } = await enrolled('lost')
    const [first = '', second = ''] = recoveryCodes
    const browser = await halfway(username)
    expect((await browser.post('sign-in/second-factor', { recoveryCode: first })).body).toEqual({
      done: true,
    })
    expect(
      await (await halfway(username)).post('sign-in/second-factor', { recoveryCode: first }),
    ).toMatchObject({
      status: 422,
      body: { code: 'accounts.recovery_code_wrong', field: 'recoveryCode' },
    })
    const other = await halfway(username)
    const bare = second.replace('-', '').toUpperCase()
    expect((await other.post('sign-in/second-factor', { recoveryCode: bare })).status).toBe(200)
  })

  it('lets one of many pass at the same moment', async () => {
    const { id, username, recoveryCodes } = await enrolled('lost.race')
    const before = await office.sessions(id)
    const browsers = await Promise.all(Array.from({ length: 6 }, () => halfway(username)))
    const answers = await Promise.all(
      browsers.map((browser) =>
        browser.post('sign-in/second-factor', { recoveryCode: recoveryCodes[0] }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.every(({ status }) => status === 200 || status === 422)).toBe(true)
    expect(await office.sessions(id)).toBe(before + 1)
  })

  it('is stored as a digest, also after another was used', async () => {
    const { id, username, recoveryCodes } = await enrolled('digests')
    const stored = async () =>
      (await office.db.twoFactor.findUniqueOrThrow({ where: { userId: id } })).backupCodes
    const before = JSON.parse(await stored()) as string[]
    const browser = await halfway(username)
    await browser.post('sign-in/second-factor', { recoveryCode: recoveryCodes[3] })
    const after = JSON.parse(await stored()) as string[]
    expect(after).toEqual(before.toSpliced(3, 1))
    for (const code of recoveryCodes)
      expect(JSON.stringify(before)).not.toContain(code.replace('-', ''))

    // A digest from the table is no code.
    const thief = await halfway(username)
    const answer = await thief.post('sign-in/second-factor', { recoveryCode: after[0] })
    expect(answer.status).toBe(422)
  })

  it('is void once new ones are made', async () => {
    const { username, recoveryCodes, browser } = await enrolled('renewed')
    const wrong = await browser.post('second-factor/recovery-codes', { password: 'Wrong-7-mxtv' })
    expect(wrong.body.code).toBe('accounts.wrong_password')
    const { body } = await browser.post('second-factor/recovery-codes', { password })
    const [fresh] = body.recoveryCodes as string[]
    const other = await halfway(username)
    const old = await other.post('sign-in/second-factor', { recoveryCode: recoveryCodes[1] })
    expect(old.status).toBe(422)
    const answer = await other.post('sign-in/second-factor', { recoveryCode: fresh })
    expect(answer.status).toBe(200)
  })
})

describe('disabling', () => {
  it('asks for the password, and then the password alone opens', async () => {
    const { username, browser } = await enrolled('disabling')
    const wrong = await browser.post('second-factor/disable', { password: 'Wrong-7-mxtv' })
    expect(wrong.body.code).toBe('accounts.wrong_password')
    expect((await browser.post('second-factor/disable', { password })).body).toEqual({ done: true })
    expect((await browser.session()).status).toBe(200)
    expect((await office.browser().signIn(username)).body).toEqual({ done: true })
    const again = await browser.post('second-factor/disable', { password })
    expect(again.body.code).toBe('accounts.second_factor_off')
  })

  it('AU-03: is refused where the role must have it', async () => {
    const { browser } = await enrolled('required')
    const { id: agencyId } = office.agency
    await office.db.agencySettings.create({ data: { agencyId, secondFactorRoles: ['clerk'] } })
    const answer = await browser.post('second-factor/disable', { password })
    await office.db.agencySettings.deleteMany()
    expect(answer).toMatchObject({ status: 403, body: { code: 'accounts.second_factor_required' } })
  })
})

it('a code confirms who it is only where the second factor is on', async () => {
  await office.person('without')
  const browser = office.browser()
  await browser.signIn('without')
  const { body } = await browser.post('second-factor/begin', { password })
  const answer = await browser.post('confirm', { code: codeOf(String(body.secret)) })
  expect(answer.body.code).toBe('accounts.second_factor_off')
  expect((await office.browser().signIn('without')).body).toEqual({ done: true })
})

it('no code and no secret of it is in the log', async () => {
  const { username, secret, recoveryCodes } = await enrolled('unlogged')
  const code = codeOf(secret)
  const browser = await halfway(username)
  await browser.post('sign-in/second-factor', { code })
  const everything = JSON.stringify(await office.db.auditEntry.findMany())
  for (const text of [secret, code, ...recoveryCodes]) expect(everything).not.toContain(text)
})
