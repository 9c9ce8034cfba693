import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { delayAfter, networkOf } from '../../../packages/api/src/accounts/sign-in/limits'
import { type Browser, type Office, openOffice } from './accounts-testing'

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
const wrong = 'Wrong-7-mxtv'

/** Tries one after the other. @returns the statuses, and the last wait in seconds */
async function attack(username: string, browsers: readonly Browser[]) {
  const statuses: number[] = []
  let wait = 0
  for (const browser of browsers) {
    const { status, headers } = await browser.signIn(username, wrong)
    statuses.push(status)
    wait = Number(headers['retry-after'] ?? 0)
  }
  return { statuses, wait }
}
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index))
const rotating = (count: number) => times(count, (index) => office.browser(`198.51.100.${index}`))
const of = (statuses: readonly number[], status: number) =>
  statuses.filter((one) => one === status).length

describe('AU-05: one address', () => {
  it('may fail 20 times in 15 minutes, at whatever accounts, and then waits for their end', async () => {
    const browser = office.browser('203.0.113.5')
    const names = ['nobody1', 'nobody2', 'nobody3']
    const statuses: number[] = []
    for (const index of times(21, Number))
      statuses.push((await browser.signIn(names[index % 3] ?? '', wrong)).status)
    expect(of(statuses, 401)).toBe(20)
    const answer = await browser.signIn('nobody4', wrong)
    expect(answer).toMatchObject({
      status: 429,
      body: { code: 'accounts.too_many_tries', message: '尝试的次数太多了，请15分钟后再试。' },
    })
    expect(Number(answer.headers['retry-after'])).toBe(900)
    expect((await office.browser('203.0.113.6').signIn('nobody4', wrong)).status).toBe(401)
    pass(15 * MINUTE)
    expect((await browser.signIn('nobody4', wrong)).status).toBe(401)
  })

  it('can’t try one password on many accounts', async () => {
    const people = await Promise.all(times(25, (index) => office.person(`spray${index}`)))
    const browser = office.browser('203.0.113.7')
    const statuses: number[] = []
    for (const { username } of people) statuses.push((await browser.signIn(username, wrong)).status)
    expect(of(statuses, 401)).toBe(20)
    expect(of(statuses, 429)).toBe(5)
  })

  it('does not buy new tries with an account of its own', async () => {
    await office.person('insider')
    const browser = office.browser('203.0.113.8')
    const statuses: number[] = []
    for (const index of times(24, Number)) {
      statuses.push((await browser.signIn(`victim${index}`, wrong)).status)
      if (index % 5 === 0) await office.browser('203.0.113.8').signIn('insider')
    }
    expect(of(statuses, 401)).toBe(20)
  })

  it('AU-09: is the one that the request came from, whatever its headers say', async () => {
    const browser = office.browser('203.0.113.9')
    const statuses: number[] = []
    for (const index of times(24, Number)) {
      const forged = `198.51.100.${index}`
      const { status } = await browser.post(
        'sign-in',
        { username: `forged${index}`, password: wrong },
        {
          'x-forwarded-for': forged,
          'x-real-ip': forged,
          forwarded: `for=${forged}`,
          'x-daylight-address': forged,
        },
      )
      statuses.push(status)
    }
    expect(of(statuses, 401)).toBe(20)

    await office.person('truthful')
    await office
      .browser('203.0.113.10')
      .post(
        'sign-in',
        { username: 'truthful', password: 'Qiushou-7-mxtv' },
        { 'x-forwarded-for': '198.51.100.1', 'x-daylight-address': '198.51.100.1' },
      )
    const session = await office.db.session.findFirst({ where: { user: { username: 'truthful' } } })
    expect(session?.ipAddress).toBe('203.0.113.10')
  })

  it('of IPv4 is written as such, also where the system maps it into IPv6', async () => {
    await office.person('mapped')
    const browser = office.browser('::ffff:203.0.113.11')
    await browser.signIn('mapped')
    await browser.post('confirm', { password: wrong })
    const session = await office.db.session.findFirst({ where: { user: { username: 'mapped' } } })
    expect(session?.ipAddress).toBe('203.0.113.11')
    expect(await office.db.auditEntry.count({ where: { address: '203.0.113.11' } })).toBe(2)
    expect(await office.db.auditEntry.count({ where: { address: { contains: 'ffff' } } })).toBe(0)
  })

  it('of IPv6 is the network that one subscriber has', async () => {
    const browsers = times(24, (index) => office.browser(`2001:db8:1:2::${index + 1}`))
    const statuses: number[] = []
    for (const [index, browser] of browsers.entries())
      statuses.push((await browser.signIn(`v6-${index}`, wrong)).status)
    expect(of(statuses, 401)).toBe(20)
    expect((await office.browser('2001:db8:1:3::1').signIn('v6', wrong)).status).toBe(401)
  })
})

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:DB8:0001:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

describe('AU-05: one account, from addresses that change', () => {
  it('fails ten times, and then each try waits twice as long as the one before', async () => {
    await office.person('rotated')
    expect((await attack('rotated', rotating(10))).statuses).toEqual(times(10, () => 401))
    const waits: number[] = []
    for (const _ of times(6, Number)) {
      const { statuses, wait } = await attack('rotated', rotating(1))
      expect(statuses).toEqual([429])
      waits.push(wait)
      pass(wait * 1000)
      expect((await attack('rotated', rotating(1))).statuses).toEqual([401])
    }
    expect(waits).toEqual([60, 120, 240, 480, 900, 900])
  })

  it('gets in with the right password once the delay has ended, and starts afresh', async () => {
    await office.person('patient')
    await attack('patient', rotating(10))
    expect((await office.browser('192.0.2.50').signIn('patient')).status).toBe(429)
    pass(MINUTE)
    expect((await office.browser('192.0.2.50').signIn('patient')).status).toBe(200)
    expect((await attack('patient', rotating(10))).statuses).toEqual(times(10, () => 401))
  })

  it('has the same answers where there is no such account', async () => {
    const known = await office.person('there').then(() => attack('there', rotating(13)))
    await office.db.rateLimit.deleteMany()
    expect(await attack('not.there', rotating(13))).toEqual(known)
  })

  it('counts tries that come at the same moment', async () => {
    await office.person('storm')
    const answers = await Promise.all(rotating(40).map((browser) => browser.signIn('storm', wrong)))
    const statuses = answers.map(({ status }) => status)
    expect(of(statuses, 401)).toBe(10)
    expect(of(statuses, 429)).toBe(30)
  })

  it('verifies nothing while it waits: the right password is not told from a wrong one', async () => {
    await office.person('oracle')
    await attack('oracle', rotating(10))
    const [right, other] = [office.browser('192.0.2.51'), office.browser('192.0.2.52')]
    const answers = [await right.signIn('oracle'), await other.signIn('oracle', wrong)]
    expect(answers[0]?.status).toBe(429)
    expect(answers[0]?.body).toEqual(answers[1]?.body)
  })
})

describe('AU-05: a stranger can’t lock the head out', () => {
  /** A browser on which the person has signed in before. */
  async function usual(username: string, address?: string) {
    await office.person(username, { role: 'head' })
    const browser = office.browser(address)
    await browser.signIn(username)
    await browser.post('sign-out')
    return browser
  }

  it('of the usual machine, while the account is under attack', async () => {
    const browser = await usual('head')
    expect((await attack('head', rotating(15))).statuses.at(-1)).toBe(429)
    expect((await browser.signIn('head')).body).toEqual({ done: true })
  })

  it('of the usual machine, behind the same address', async () => {
    const browser = await usual('neighbour', '203.0.113.20')
    const stranger = office.browser('203.0.113.20')
    for (const index of times(25, Number)) await stranger.signIn(`name${index}`, wrong)
    expect((await stranger.signIn('neighbour')).status).toBe(429)
    expect((await browser.signIn('neighbour')).body).toEqual({ done: true })
  })

  it('but who took that machine can’t guess at will either', async () => {
    const browser = await usual('stolen')
    const { statuses, wait } = await attack(
      'stolen',
      times(11, () => browser),
    )
    expect(of(statuses, 401)).toBe(10)
    expect(wait).toBe(60)
    // Other machines don't suffer for it.
    expect((await office.browser('192.0.2.60').signIn('stolen')).body).toEqual({ done: true })
  })

  it('and a device is known for its own account and half a year, and can’t be made up', async () => {
    const browser = await usual('mine')
    const [name = '', value = ''] = [...browser.jar].find(([key]) => key.includes('device')) ?? []
    await office.person('theirs')
    await office.browser('192.0.2.61').signIn('theirs')
    await attack('mine', rotating(12))

    const forged = office.browser('192.0.2.62')
    forged.jar.set(
      name,
      value.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    )
    expect((await forged.signIn('mine')).status).toBe(429)
    forged.jar.set(name, value.replace(/\.[^.]+\./, `.${(Date.now() + 1e9).toString(36)}.`))
    expect((await forged.signIn('mine')).status).toBe(429)

    await attack('theirs', rotating(12))
    expect((await browser.signIn('theirs')).status).toBe(429)

    expect((await browser.signIn('mine')).status).toBe(200)
    browser.jar.set(name, value)
    pass(181 * 24 * 60 * MINUTE)
    await office.db.rateLimit.deleteMany()
    await attack('mine', rotating(12))
    expect((await browser.signIn('mine')).status).toBe(429)
  })
})

it('the delay is never longer than a quarter of an hour', () => {
  for (const count of [10, 11, 20, 1_000, 1e9]) {
    expect(delayAfter(count)).toBeGreaterThanOrEqual(60)
    expect(delayAfter(count)).toBeLessThanOrEqual(900)
  }
})

it('AT-04: the log has one entry of tries that come too often, not one for each', async () => {
  const address = '203.0.113.40'
  await attack(
    'flooded',
    times(30, () => office.browser(address)),
  )
  const entries = await office.db.auditEntry.findMany({ where: { address } })
  const outcomes = entries.map(({ outcome }) => outcome)
  expect(outcomes.filter((outcome) => outcome === 'accounts.sign_in_failed')).toHaveLength(10)
  expect(outcomes.filter((outcome) => outcome === 'accounts.too_many_tries')).toHaveLength(1)
})

it('what is counted does not tell which names were tried', async () => {
  await office.browser().signIn('secretly.typed', wrong)
  expect(JSON.stringify(await office.db.rateLimit.findMany())).not.toContain('secretly')
})
