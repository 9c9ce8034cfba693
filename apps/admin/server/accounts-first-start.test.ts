import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { firstLink, makeLink } from '../../../packages/api/src/accounts/sign-in/links'
import { newSecret, tokenDigest } from '../../../packages/db/src/passwords'
import { skeletonOf } from '../../../packages/domain/src/accounts'
import { type Office, openOffice } from './accounts-testing'

let empty: Office
const address = 'http://office.example'
beforeAll(async () => {
  empty = await openOffice(address)
  await empty.db.agency.deleteMany()
})
afterAll(() => empty?.close())
// From the present on: the database has a clock of its own.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
afterEach(async () => {
  vi.useRealTimers()
  await empty.db.rateLimit.deleteMany()
})

const MINUTE = 60_000
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)
const next = 'Chungeng-8-vktw'
const invalid = { status: 422, body: { code: 'accounts.link_invalid' } }

/** Holds all of them back where they add an agency, until two have come so far. */
async function together<T>(requests: readonly (() => Promise<T>)[]): Promise<T[]> {
  const waiting = async (tx: Pick<typeof empty.db, '$queryRaw'>) =>
    (
      await tx.$queryRaw<unknown[]>`
        SELECT FROM pg_locks WHERE NOT granted AND relation = '"Agency"'::regclass
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
    ).length
  let answers: Promise<T>[] = []
  await empty.db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Agency" IN SHARE ROW EXCLUSIVE MODE`
      answers = requests.map((send) => send())
      while ((await waiting(tx)) < 2) await sleep(20)
    },
    { maxWait: 30_000, timeout: 50_000 },
  )
  return Promise.all(answers)
}

describe('AU-08: the first start', () => {
  const body = (token: string, given: object = {}) => ({
    token,
    agency: { name: '梅河口市人民政府', shortName: '梅河口市', slug: 'meihekou' },
    person: { name: '系统管理岗', username: 'guanli' },
    password: next,
    ...given,
  })
  const tokenOf = (line: string | null) => /#([\w-]{43})$/.exec(line ?? '')?.[1] ?? ''

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
      body(token, { person: { name: '系统管理岗', username: 'gu\u0430nli' } }),
    )
    expect((alike.body.fields as Record<string, string>)['person.username']).toContain('看起来像')
    const weak = await browser.post('set-up', body(token, { password: 'Tq7-Meihekou-vk' }))
    expect(weak.body).toMatchObject({ code: 'accounts.password_weak', field: 'password' })
    expect(await empty.db.user.count()).toBe(0)
    expect((await browser.post('link/read', { token })).status).toBe(200)
    // It is no link for a person who is there.
    expect(await browser.post('link/use', { token, password: next })).toMatchObject(invalid)
  })

  it('makes nobody whom the log does not have, and the link is not spent', async () => {
    const token = tokenOf(await firstLink({ db: empty.db }, address))
    const broken = empty.signInWith({ append: () => Promise.reject(new Error('no room')) })
    await expect(broken.acts['set-up'](empty.visit(), body(token))).rejects.toThrow('no room')
    expect([await empty.db.user.count(), await empty.db.agency.count()]).toEqual([0, 0])
    expect((await empty.browser().post('link/read', { token })).status).toBe(200)
  })

  it('makes one administrator of one agency, also when sent many times at the same moment', async () => {
    const token = tokenOf(await firstLink({ db: empty.db }, address))
    const [link] = await empty.db.oneTimeLink.findMany()
    // Two starts at the same moment have each printed one.
    const other = newSecret()
    const twin = { ...link, id: undefined, userId: null, digest: tokenDigest(other) }
    await empty.db.oneTimeLink.create({
      data: { purpose: 'first_admin', expiresAt: new Date(), ...twin },
    })
    const alone = { agency: { name: '别市人民政府', shortName: '别市', slug: 'bieshi' } }
    const second = { ...alone, person: { name: '赵小河', username: 'biede' } }
    const answers = await together(
      Array.from(
        { length: 4 },
        (_, index) => () =>
          empty
            .browser(`192.0.2.${index}`)
            .post('set-up', index % 2 ? body(token) : body(other, second)),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.every(({ status }) => status === 200 || status === 422)).toBe(true)
    const [user, ...more] = await empty.db.user.findMany({
      include: { assignments: { include: { agency: true } } },
    })
    expect(more).toEqual([])
    expect(await empty.db.agency.count()).toBe(1)
    expect(user?.usernameSkeleton).toBe(skeletonOf(user?.username ?? ''))
    expect(user?.assignments).toMatchObject([
      { role: 'admin', endedOn: null, agency: { parentId: null, kind: 'county_city' } },
    ])
    const used = await empty.db.oneTimeLink.count({ where: { usedAt: { not: null } } })
    expect(used).toBe(1)
    const signedIn = await empty.browser().signIn(user?.username ?? '', next)
    expect(signedIn.body).toEqual({ done: true })
    const acts = (await empty.acts()).filter(({ procedure }) => procedure === 'accounts.set-up')
    const done = acts.filter(({ outcome }) => outcome === 'done')
    expect(done).toMatchObject([
      { actorId: user?.id, role: 'admin', input: { username: user?.username } },
    ])
    const tables = done
      .flatMap(({ changes }) => changes as { table: string }[])
      .map(({ table }) => table)
    expect(tables).toEqual(expect.arrayContaining(['Agency', 'User', 'Assignment', 'Account']))
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
