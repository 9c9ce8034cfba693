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

describe('AU-04: a recovery code', () => {
  it('opens once, with its hyphen or without', async () => {
    const { username, recoveryCodes } = await office.enrolled('lost')
    const [first = '', second = ''] = recoveryCodes
    const browser = await office.halfway(username)
    expect((await browser.post('sign-in/second-factor', { recoveryCode: first })).body).toEqual({
      done: true,
    })
    expect(
      await (await office.halfway(username)).post('sign-in/second-factor', { recoveryCode: first }),
    ).toMatchObject({
      status: 422,
      body: { code: 'accounts.recovery_code_wrong', field: 'recoveryCode' },
    })
    const other = await office.halfway(username)
    const bare = second.replace('-', '').toUpperCase()
    expect((await other.post('sign-in/second-factor', { recoveryCode: bare })).status).toBe(200)
  })

  it('lets one of many pass at the same moment', async () => {
    const { id, username, recoveryCodes } = await office.enrolled('lost.race')
    const before = await office.sessions(id)
    const browsers = await Promise.all(Array.from({ length: 6 }, () => office.halfway(username)))
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
    const { id, username, recoveryCodes } = await office.enrolled('digests')
    const stored = async () =>
      (await office.db.twoFactor.findUniqueOrThrow({ where: { userId: id } })).backupCodes
    const before = JSON.parse(await stored()) as string[]
    const browser = await office.halfway(username)
    await browser.post('sign-in/second-factor', { recoveryCode: recoveryCodes[3] })
    const after = JSON.parse(await stored()) as string[]
    expect(after).toEqual(before.toSpliced(3, 1))
    for (const code of recoveryCodes)
      expect(JSON.stringify(before)).not.toContain(code.replace('-', ''))

    // A digest from the table is no code.
    const thief = await office.halfway(username)
    const answer = await thief.post('sign-in/second-factor', { recoveryCode: after[0] })
    expect(answer.status).toBe(422)
  })

  it('is void once new ones are made', async () => {
    const { username, recoveryCodes, browser } = await office.enrolled('renewed')
    const wrong = await browser.post('second-factor/recovery-codes', { password: 'Wrong-7-mxtv' })
    expect(wrong.body.code).toBe('accounts.wrong_password')
    const { body } = await browser.post('second-factor/recovery-codes', { password })
    const [fresh] = body.recoveryCodes as string[]
    const other = await office.halfway(username)
    const old = await other.post('sign-in/second-factor', { recoveryCode: recoveryCodes[1] })
    expect(old.status).toBe(422)
    const answer = await other.post('sign-in/second-factor', { recoveryCode: fresh })
    expect(answer.status).toBe(200)
  })
})

describe('disabling', () => {
  it('asks for the password, and then the password alone opens', async () => {
    const { username, browser } = await office.enrolled('disabling')
    const wrong = await browser.post('second-factor/disable', { password: 'Wrong-7-mxtv' })
    expect(wrong.body.code).toBe('accounts.wrong_password')
    expect((await browser.post('second-factor/disable', { password })).body).toEqual({ done: true })
    expect((await browser.session()).status).toBe(200)
    expect((await office.browser().signIn(username)).body).toEqual({ done: true })
    const again = await browser.post('second-factor/disable', { password })
    expect(again.body.code).toBe('accounts.second_factor_off')
  })

  it('AU-03: is refused where the role must have it', async () => {
    const { browser } = await office.enrolled('required')
    const { id: agencyId } = office.agency
    await office.db.agencySettings.create({ data: { agencyId, secondFactorRoles: ['clerk'] } })
    const answer = await browser.post('second-factor/disable', { password })
    await office.db.agencySettings.deleteMany()
    expect(answer).toMatchObject({ status: 403, body: { code: 'accounts.second_factor_required' } })
  })
})

it('AU-01: a password that is too short alone does not stay alone', async () => {
  const { browser } = await office.enrolled('alone')
  const { id: agencyId } = office.agency
  await office.db.agencySettings.create({ data: { agencyId, passwordPolicy: 'nist' } })
  const answer = await browser.post('second-factor/disable', { password })
  await office.db.agencySettings.deleteMany()
  expect(answer.body).toMatchObject({
    field: 'password',
    message: '停用两步验证后，密码至少要有15个字符，请先更换密码。',
  })
  expect((await browser.post('second-factor/disable', { password })).status).toBe(200)
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
  const { username, secret, recoveryCodes } = await office.enrolled('unlogged')
  const code = codeOf(secret)
  const browser = await office.halfway(username)
  await browser.post('sign-in/second-factor', { code })
  // Digests and ids hold six digits in a row by chance.
  const entries = await office.db.auditEntry.findMany({
    omit: { id: true, hash: true, previousHash: true, requestId: true },
  })
  const everything = JSON.stringify(entries).replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '')
  for (const text of [secret, code, ...recoveryCodes]) expect(everything).not.toContain(text)
})
