import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeLink } from '../../../packages/api/src/accounts/sign-in/links'
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

const MINUTE = 60_000
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)
const next = 'Chungeng-8-vktw'
const invalid = { status: 422, body: { code: 'accounts.link_invalid' } }

const link = (userId: string, purpose: 'reset' | 'invitation' = 'reset') =>
  makeLink(office.db, { purpose, userId, now: new Date() })

describe('a link', () => {
  it('AU-06: is 256 bits, stored as a digest, and the only open one of its person', async () => {
    const { id } = await office.person('only.one')
    const first = await link(id)
    const second = await link(id)
    expect(first).toMatch(/^[\w-]{43}$/)
    const stored = await office.db.oneTimeLink.findMany({ where: { userId: id } })
    expect(stored).toHaveLength(1)
    expect(JSON.stringify(stored)).not.toContain(second)
    const browser = office.browser()
    expect(await browser.post('link/read', { token: first })).toMatchObject(invalid)
    expect((await browser.post('link/read', { token: second })).body).toEqual({
      purpose: 'reset',
      username: 'only.one',
      name: '王小明',
      rules: { policy: 'mlps', shortest: 10 },
    })
  })

  it('AU-06: sets the password once, ends all sessions, and signs nobody in', async () => {
    const { id } = await office.person('forgetful')
    const old = office.browser()
    await old.signIn('forgetful')
    const token = await link(id)
    const browser = office.browser()
    const used = await browser.post('link/use', { token, password: next })
    expect(used.body).toEqual({ done: true })
    expect([...browser.jar.keys()].filter((name) => !name.includes('device'))).toEqual([])
    expect((await old.session()).status).toBe(401)
    expect(await office.sessions(id)).toBe(0)
    expect((await browser.signIn('forgetful')).status).toBe(401)
    expect((await browser.signIn('forgetful', next)).status).toBe(200)
    expect(await browser.post('link/use', { token, password: 'Ruixue-9-vktwq' })).toMatchObject(
      invalid,
    )
  })

  it.each([
    ['reset', 15],
    ['invitation', 3 * 24 * 60],
  ] as const)('AU-06: for %s is closed after %s minutes', async (purpose, minutes) => {
    const { id } = await office.person(`late.${purpose}`)
    const token = await link(id, purpose)
    pass(minutes * MINUTE - 1000)
    expect((await office.browser().post('link/read', { token })).status).toBe(200)
    pass(1000)
    expect(await office.browser().post('link/read', { token })).toMatchObject(invalid)
    expect(await office.browser().post('link/use', { token, password: next })).toMatchObject(
      invalid,
    )
  })

  it('AU-06: lets one of many pass at the same moment', async () => {
    const { id } = await office.person('hurried')
    const token = await link(id)
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        office.browser().post('link/use', { token, password: `${next}-${index}` }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ body }) => body.code === 'accounts.link_invalid')).toHaveLength(5)
  })

  it('is not spent on a password that the policy refuses', async () => {
    const { id } = await office.person('careful')
    const token = await link(id)
    const browser = office.browser()
    const weak = await browser.post('link/use', { token, password: 'Careful-2024' })
    expect(weak).toMatchObject({
      status: 422,
      body: { code: 'accounts.password_weak', field: 'password' },
    })
    expect((await browser.post('link/use', { token, password: next })).status).toBe(200)
  })

  it('AU-06: does not take the place of the second factor, nor of one that was begun', async () => {
    const { id } = await office.person('two.factors')
    const browser = office.browser()
    await browser.signIn('two.factors')
    const { body } = await browser.post('second-factor/begin', { password })
    await browser.post('second-factor/enable', { code: codeOf(String(body.secret)) })
    const thief = office.browser()
    await thief.signIn('two.factors')

    pass(MINUTE)
    const token = await link(id)
    await office.browser().post('link/use', { token, password: next })
    expect((await office.browser().signIn('two.factors', next)).body).toEqual({
      secondFactor: true,
    })
    const code = codeOf(String(body.secret))
    const answer = await thief.post('sign-in/second-factor', { code })
    expect(answer.body.code).toBe('accounts.second_factor_over')
  })

  it('of a disabled person opens nothing', async () => {
    const { id } = await office.person('left')
    const token = await link(id)
    await office.db.user.update({ where: { id }, data: { disabledAt: new Date() } })
    expect(await office.browser().post('link/use', { token, password: next })).toMatchObject(
      invalid,
    )
  })

  it('can be guessed at 20 times in a quarter of an hour from one address', async () => {
    const browser = office.browser('203.0.113.60')
    const statuses: number[] = []
    for (let tries = 0; tries < 22; tries += 1) {
      const token = String(tries).padStart(43, 'A')
      statuses.push((await browser.post('link/read', { token })).status)
    }
    expect(statuses.filter((status) => status === 422)).toHaveLength(20)
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
  })

  it('opens also from an address at which strangers have failed too often', async () => {
    const { id } = await office.person('besieged')
    const token = await link(id)
    const browser = office.browser('203.0.113.61')
    for (let tries = 0; tries < 21; tries += 1) await browser.signIn(`nobody${tries}`)
    expect((await browser.signIn('nobody')).status).toBe(429)
    expect((await browser.post('link/read', { token })).status).toBe(200)
    expect((await browser.post('link/use', { token, password: next })).status).toBe(200)
  })

  it('leaves its use in the log with what it changed, and not itself', async () => {
    const { id } = await office.person('link.logged')
    const token = await link(id, 'invitation')
    pass(MINUTE)
    await office.browser().post('link/use', { token, password: next })
    expect((await office.acts()).find(({ actorId }) => actorId === id)).toMatchObject({
      kind: 'mutation',
      procedure: 'accounts.use-link',
      outcome: 'done',
      role: 'clerk',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      entryIds: expect.arrayContaining([id]),
      input: { purpose: 'invitation' },
      changes: [
        { table: 'Account', before: { password: '（未记录）' }, after: { password: '（未记录）' } },
        { table: 'User', id, after: { passwordChangedAt: expect.any(String) } },
      ],
    })
    expect(JSON.stringify(await office.db.auditEntry.findMany())).not.toContain(token)
  })

  it('sets no password that the log does not have', async () => {
    const { id } = await office.person('link.unlogged')
    const token = await link(id)
    const broken = office.signInWith({ append: () => Promise.reject(new Error('no room')) })
    const before = await office.db.account.findFirst({ where: { userId: id } })
    await expect(
      broken.acts['link/use'](office.visit(), { token, password: next }),
    ).rejects.toThrow('no room')
    expect(await office.db.account.findFirst({ where: { userId: id } })).toEqual(before)
    expect((await office.acts()).filter(({ actorId }) => actorId === id)).toMatchObject([
      { kind: 'refusal', outcome: 'failed', changes: [] },
    ])
    expect((await office.browser().post('link/read', { token })).status).toBe(200)
  })

  it('of the first start sets nobody’s password, and leaves an entry', async () => {
    const token = await makeLink(office.db, {
      purpose: 'first_admin',
      userId: null,
      now: new Date(),
    })
    expect(await office.browser().post('link/use', { token, password: next })).toMatchObject(
      invalid,
    )
    const refused = (await office.acts()).filter(
      ({ outcome }) => outcome === 'accounts.link_invalid',
    )
    expect(refused.map(({ input }) => input)).toContainEqual({ purpose: 'first_admin' })
  })
})
