import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { firstLink, makeLink } from '../../../packages/api/src/accounts/sign-in/links'
import { codeOf, type Office, openOffice, password } from './accounts-testing'

let office: Office
let empty: Office
beforeAll(async () => {
  office = await openOffice()
  empty = await openOffice()
})
afterAll(async () => {
  await office?.close()
  await empty?.close()
})
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

  it('leaves its use in the log, and not itself', async () => {
    const { id } = await office.person('link.logged')
    const token = await link(id, 'invitation')
    await office.browser().post('link/use', { token, password: next })
    expect((await office.acts()).find(({ actorId }) => actorId === id)).toEqual({
      kind: 'mutation',
      procedure: 'accounts.use-link',
      outcome: 'done',
      actorId: id,
      input: { purpose: 'invitation' },
    })
    expect(JSON.stringify(await office.db.auditEntry.findMany())).not.toContain(token)
  })
})

describe('AU-08: the first start', () => {
  const address = 'http://office.example'
  const body = (token: string, given: object = {}) => ({
    token,
    agency: { name: '梅河口市人民政府', shortName: '梅河口市', slug: 'meihekou' },
    person: { name: '李大海', username: 'guanli' },
    password: next,
    ...given,
  })
  const tokenOf = (line: string | null) => /#([\w-]{43})$/.exec(line ?? '')?.[1] ?? ''

  beforeAll(() => empty.db.agency.deleteMany())
  afterEach(() => empty.db.rateLimit.deleteMany())

  it('has no account, and nobody gets in', async () => {
    expect(await empty.db.user.count()).toBe(0)
    for (const name of ['admin', 'root', 'guanli'])
      expect((await empty.browser().signIn(name, 'admin')).status).toBe(401)
  })

  it('prints one line with a link whose secret stays in the browser, and each start a new one', async () => {
    const line = await firstLink({ db: empty.db }, address)
    expect(line).toMatch(
      /^系统还没有账户。请在60分钟内打开这个链接.*：http:\/\/office\.example\/welcome#[\w-]{43}$/,
    )
    const second = await firstLink({ db: empty.db }, address)
    const browser = empty.browser()
    expect(await browser.post('link/read', { token: tokenOf(line) })).toMatchObject(invalid)
    expect((await browser.post('link/read', { token: tokenOf(second) })).body).toEqual({
      purpose: 'first_admin',
      rules: { policy: 'mlps', shortest: 10 },
    })
  })

  it('the link is closed after an hour', async () => {
    const token = tokenOf(await firstLink({ db: empty.db }, address))
    pass(60 * MINUTE)
    expect(await empty.browser().post('set-up', body(token))).toMatchObject(invalid)
  })

  it('says at its field what is wrong, and the link is not spent', async () => {
    const token = tokenOf(await firstLink({ db: empty.db }, address))
    const browser = empty.browser()
    const alike = await browser.post(
      'set-up',
      body(token, { person: { name: '李大海', username: 'gu\u0430nli' } }),
    )
    expect((alike.body.fields as Record<string, string>)['person.username']).toContain('看起来像')
    const weak = await browser.post('set-up', body(token, { password: 'Tq7-Meihekou-vk' }))
    expect(weak.body).toMatchObject({ code: 'accounts.password_weak', field: 'password' })
    expect(await empty.db.user.count()).toBe(0)
    expect((await browser.post('link/read', { token })).status).toBe(200)
    // It is no link for a person who is there.
    expect(await browser.post('link/use', { token, password: next })).toMatchObject(invalid)
  })

  it('makes one administrator of one agency, also when sent many times at the same moment', async () => {
    const token = tokenOf(await firstLink({ db: empty.db }, address))
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        empty.browser(`192.0.2.${index}`).post('set-up', body(token)),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.every(({ status }) => status === 200 || status === 422)).toBe(true)
    expect(
      await empty.db.user.findMany({ include: { assignments: { include: { agency: true } } } }),
    ).toMatchObject([
      {
        name: '李大海',
        username: 'guanli',
        usernameSkeleton: 'guanll',
        assignments: [
          {
            role: 'admin',
            endedOn: null,
            agency: { slug: 'meihekou', parentId: null, kind: 'county_city' },
          },
        ],
      },
    ])
    expect((await empty.browser().signIn('guanli', next)).body).toEqual({ done: true })
  })

  it('is over for good: no link is printed, and an old one opens nothing', async () => {
    expect(await firstLink({ db: empty.db }, address)).toBeNull()
    const token = await makeLink(empty.db, {
      purpose: 'first_admin',
      userId: null,
      now: new Date(),
    })
    expect(await empty.browser().post('set-up', body(token))).toMatchObject({
      status: 422,
      body: { code: 'accounts.set_up_already' },
    })
    expect(await empty.db.user.count()).toBe(1)
  })
})
