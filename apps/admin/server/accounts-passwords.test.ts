import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeLink } from '../../../packages/api/src/accounts/sign-in/links'
import { blockList } from '../../../packages/api/src/accounts/sign-in/passwords'
import type { PrismaClient } from '../../../packages/db/src'
import * as passwords from '../../../packages/db/src/passwords'
import { type Office, openOffice, password } from './accounts-testing'

// The real ones, counted.
vi.mock('../../../packages/db/src/passwords', async (original) => {
  const real = await original<typeof passwords>()
  return {
    ...real,
    hashPassword: vi.fn(real.hashPassword),
    verifyPassword: vi.fn(real.verifyPassword),
  }
})

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())
beforeEach(async () => void (await office.db.rateLimit.deleteMany()))

describe('AU-02: who is not let in can’t learn why', () => {
  it.each([
    ['an unknown user name', async () => 'nobody.here', 'Wrong-7-mxtv'],
    ['a name that could be nobody’s', async () => '王小明', 'Wrong-7-mxtv'],
    ['a wrong password', async () => (await office.person('wrong')).username, 'Wrong-7-mxtv'],
    [
      'a disabled person with the right password',
      async () => (await office.person('gone', { disabledAt: new Date() })).username,
      password,
    ],
    [
      'a person without a password',
      async () => {
        const { id, username } = await office.person('fresh')
        await office.db.account.deleteMany({ where: { userId: id } })
        return username
      },
      password,
    ],
  ])('%s: the same answer after one verification of Argon2id', async (_, made, secret) => {
    const username = await made()
    vi.mocked(passwords.hashPassword).mockClear()
    vi.mocked(passwords.verifyPassword).mockClear()
    const answer = await office.browser().post('sign-in', { username, password: secret })

    expect(answer.status).toBe(401)
    expect(answer.body).toEqual({
      message: '用户名或密码不正确。',
      code: 'accounts.sign_in_failed',
    })
    expect(answer.setCookies).toEqual([])
    expect(passwords.verifyPassword).toHaveBeenCalledTimes(1)
    // It was worth as much as a real one.
    expect(vi.mocked(passwords.verifyPassword).mock.calls[0]?.[0]).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/,
    )
    expect(passwords.hashPassword).not.toHaveBeenCalled()
  })
})

describe('AU-02: who is not let in waits for the same things', () => {
  const wrong = 'Wrong-7-mxtv'

  it('as many questions to the database, for a name that is there and for one that is not', async () => {
    const { username } = await office.person('asked')
    const questions: string[] = []
    const counting = office.db.$extends({
      query: {
        $allOperations: ({ model, operation, args, query }) => {
          questions.push(`${model}.${operation}`)
          return query(args)
        },
      },
    })
    const { acts } = office.signInWith({}, counting as unknown as PrismaClient)
    const asked = async (name: string) => {
      questions.length = 0
      const act = acts['sign-in'](office.visit(), { username: name, password: wrong })
      await expect(act).rejects.toMatchObject({ code: 'accounts.sign_in_failed' })
      return [...questions]
    }
    const known = await asked(username)
    expect(known).toContain('User.findUnique')
    expect(await asked('not.there')).toEqual(known)
  })

  it('not for the work of an agency: its chain is held, and the answer comes', async () => {
    const { username } = await office.person('held')
    await office.db.$transaction(
      async (tx) => {
        await tx.$queryRaw`
        SELECT FROM (SELECT pg_advisory_xact_lock(hashtextextended(${office.agency.id}, 711))) AS held`
        for (const name of [username, 'not.there'])
          expect((await office.browser().signIn(name, wrong)).status).toBe(401)
      },
      { timeout: 60_000 },
    )
    const entries = await office.db.auditEntry.findMany({ orderBy: { at: 'desc' }, take: 2 })
    expect(entries).toMatchObject([
      { agencyId: null, chain: 'installation' },
      { agencyId: office.agency.id, chain: 'installation' },
    ])
  })
})

describe('a password is taken whole', () => {
  const long = 'Ab3-xkwm'.repeat(12)

  it('AU-01: of two with 100 characters that differ in the last, one opens', async () => {
    const { id } = await office.person('long')
    const hash = await passwords.hashPassword(`${long}zzzA`)
    await office.db.account.updateMany({ where: { userId: id }, data: { password: hash } })
    expect((await office.browser().signIn('long', `${long}zzzB`)).status).toBe(401)
    expect((await office.browser().signIn('long', `${long}zzzA`)).status).toBe(200)
  })

  it('AU-01: typed as one character or as a letter and its accent, it is the same', async () => {
    const { id } = await office.person('accent')
    const hash = await passwords.hashPassword('Caf\u00e9-7-mxtvq')
    await office.db.account.updateMany({ where: { userId: id }, data: { password: hash } })
    expect((await office.browser().signIn('accent', 'Cafe\u0301-7-mxtvq')).status).toBe(200)
  })
})

describe('changing one’s own password', () => {
  const next = 'Chungeng-8-vktw'

  it('ends all other sessions, gives this one a new token, and opens with the new one only', async () => {
    const { id } = await office.person('changing')
    const here = office.browser()
    const there = office.browser()
    await here.signIn('changing')
    await there.signIn('changing')
    const before = here.jar.get('daylight.session_token')
    await office.db.user.update({ where: { id }, data: { passwordChangedAt: null } })

    expect((await here.post('password', { current: password, next })).body).toEqual({ done: true })
    expect(here.jar.get('daylight.session_token')).not.toBe(before)
    expect((await here.session()).status).toBe(200)
    expect((await there.session()).status).toBe(401)
    expect(await office.sessions(id)).toBe(1)
    const user = await office.db.user.findUniqueOrThrow({ where: { id } })
    expect(user.passwordChangedAt?.getTime()).toBeGreaterThan(Date.now() - 60_000)
    expect((await office.browser().signIn('changing')).status).toBe(401)
    expect((await office.browser().signIn('changing', next)).status).toBe(200)
  })

  it('voids a link that was open', async () => {
    const { id } = await office.person('voiding')
    const token = await makeLink(office.db, { purpose: 'reset', userId: id, now: new Date() })
    const browser = office.browser()
    await browser.signIn('voiding')
    await browser.post('password', { current: password, next })
    const used = await office.browser().post('link/use', { token, password: 'Ruixue-9-vktwq' })
    expect(used.body.code).toBe('accounts.link_invalid')
  })

  it.each([
    ['a common one', { next: 'Password2024!' }, 'next', '太常见'],
    ['one of the list of this country', { next: 'Woaini-2024' }, 'next', '太常见'],
    ['the agency’s name', { next: 'Tq7-曙光镇-vk' }, 'next', '与您或本机关有关'],
    ['the agency’s name in its address', { next: 'Tq7-ShuGuang' }, 'next', '与您或本机关有关'],
    ['the user name', { next: 'Tq7-Weak-vkmx' }, 'next', '与您或本机关有关'],
    ['the person’s name', { next: 'Tq7-王小明-vkx' }, 'next', '与您或本机关有关'],
    ['full-width digits', { next: 'Tq-vmeksu１２３' }, 'next', '全角'],
    ['the same again', { next: password }, 'next', '与现在的密码相同'],
    ['a current one that is wrong', { current: 'Wrong-7-mxtv', next }, 'current', '密码不正确'],
  ])('refuses %s at its field', async (_, given, field, sentence) => {
    const found = await office.db.user.findUnique({ where: { username: 'weak' } })
    if (!found) await office.person('weak')
    const browser = office.browser()
    await browser.signIn('weak')
    const answer = await browser.post('password', { current: password, ...given })
    expect(answer.status).toBe(422)
    expect(answer.body.field).toBe(field)
    expect((answer.body.fields as Record<string, string>)[field]).toContain(sentence)
    expect((await browser.session()).status).toBe(200)
  })

  it('under `nist` wants 15 characters, of whatever kind', async () => {
    await office.person('nist')
    const { id: agencyId } = office.agency
    await office.db.agencySettings.create({ data: { agencyId, passwordPolicy: 'nist' } })
    try {
      const browser = office.browser()
      await browser.signIn('nist')
      const short = await browser.post('password', { current: password, next: 'Chungeng-8-vkt' })
      expect(short.body.message).toBe('密码至少要有15个字符。')
      const plain = await browser.post('password', {
        current: password,
        next: 'qiushouchungengruixue',
      })
      expect(plain.body).toEqual({ done: true })
    } finally {
      await office.db.agencySettings.deleteMany()
    }
  })
})

it('AU-01: the block list has 3,000 passwords and more, in small letters', async () => {
  const list = await blockList()
  expect(list.size).toBeGreaterThan(3_000)
  for (const word of ['123456', 'password', 'woaini', 'gongkai']) expect(list.has(word)).toBe(true)
  expect([...list].filter((word) => word !== word.toLowerCase())).toEqual([])
})

describe('the log', () => {
  it('has one entry for each act, and never a secret or a name that is nobody’s', async () => {
    const { id } = await office.person('logged')
    const start = (await office.acts()).length
    const browser = office.browser()
    await browser.signIn('My-Secret-7-typed', 'My-Secret-7-typed')
    await browser.signIn('logged', 'Wrong-7-mxtv')
    await browser.signIn('logged')
    await browser.post('password', { current: 'Wrong-7-mxtv', next: 'Chungeng-8-vktw' })
    await browser.post('confirm', { password })
    await browser.post('sign-out')

    const failed = { kind: 'refusal', outcome: 'accounts.sign_in_failed' }
    const acts = (await office.acts()).slice(start)
    expect(acts).toMatchObject([
      { ...failed, actorId: null, role: null, input: {}, procedure: 'accounts.sign-in' },
      { ...failed, actorId: id, role: 'clerk', entryIds: [id], input: { username: 'logged' } },
      { kind: 'sign_in', outcome: 'done', actorId: id, role: 'clerk', entryIds: [id] },
      {
        kind: 'refusal',
        outcome: 'accounts.wrong_password',
        procedure: 'accounts.change-password',
      },
      { kind: 'mutation', outcome: 'done', procedure: 'accounts.confirm' },
      { kind: 'sign_out', outcome: 'done', procedure: 'accounts.sign-out' },
    ])
    const everything = JSON.stringify(await office.db.auditEntry.findMany())
    const secrets = ['My-Secret', 'my-secret', 'Wrong-7', password, 'Chungeng-8', '$argon2id']
    for (const secret of secrets) expect(everything).not.toContain(secret)
  })

  it('has the acts of a person in the chain of the person’s agency', async () => {
    await office.person('chain')
    await office.browser('192.0.2.55').signIn('chain')
    const entry = await office.db.auditEntry.findFirstOrThrow({ orderBy: { at: 'desc' } })
    expect(entry).toMatchObject({
      agencyId: office.agency.id,
      chain: office.agency.id,
      actorName: '王小明',
      address: '192.0.2.55',
    })
  })
})
