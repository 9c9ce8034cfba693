import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FILE_BYTES_MAX } from '@daylight/domain/files'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openDb } from '../../../packages/db/src'
import { demoAccounts } from '../../../packages/db/src/demo'
import { openTestDatabase, type TestDatabase } from '../../../packages/db/src/testing'
import { createHost } from './host'
import type { Settings } from './settings'

const address = 'http://office.example'
let folder: string
let database: TestDatabase
let host: FastifyInstance
let base: string

const settingsFor = (databaseUrl: string): Settings => ({
  port: 0,
  databaseUrl,
  filesDir: join(folder, 'files'),
  address,
  siteAddress: 'http://site.example',
  trustedProxies: [],
  secret: 'a secret that is only ever used in this one test',
  pagesDir: join(folder, 'dist'),
  mode: 'test',
})

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daylight-admin-'))
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'dist', 'index.html'), '<p nonce="%NONCE%">%SITE_ADDRESS%</p>')
  writeFileSync(join(folder, 'dist', 'assets', 'main-1a2b.js'), 'export {}')
  database = await openTestDatabase({ demo: true })
  host = await createHost(settingsFor(database.officeUrl))
  base = await host.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await host?.close()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(base + path, { method: 'POST', body, headers: { origin: address, ...headers } })

const json = { 'content-type': 'application/json' }
const messageOf = async (response: Response) =>
  ((await response.json()) as { message: string }).message

async function signIn(role: string): Promise<{ cookie: string; setCookie: string }> {
  const account = demoAccounts.find((one) => one.role === role)
  if (!account) throw new Error(`no ${role}`)
  const { username, password } = account
  const response = await post('/api/auth/sign-in', JSON.stringify({ username, password }), json)
  const setCookie =
    response.headers.getSetCookie().find((one) => one.includes('session_token')) ?? ''
  return { cookie: setCookie.split(';')[0] ?? '', setCookie }
}

const formOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
  const form = new FormData()
  form.append('file', new Blob([bytes]), name)
  return form
}

describe('/healthz', () => {
  it('is ok while the database answers', async () => {
    // The first connection may take longer than what it waits.
    await vi.waitFor(
      async () => {
        const response = await fetch(`${base}/healthz`)
        expect(response.status).toBe(200)
        expect(await response.json()).toEqual({ status: 'ok' })
      },
      { timeout: 20_000 },
    )
  })

  it('is 503 when it does not', async () => {
    const lone = await createHost(settingsFor('postgresql://nobody@127.0.0.1:1/none'))
    const { statusCode } = await lone.inject('/healthz')
    await lone.close()
    expect(statusCode).toBe(503)
  })
})

describe('what changes something comes from a page of its own', () => {
  it.each([
    ['another site', { origin: 'http://site.example' }],
    ['no page at all', { origin: '' }],
    ['the same host, another port', { origin: `${address}:3000` }],
    ['a frame of another site', { origin: address, 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s', async (_, headers) => {
    const response = await post('/api/trpc/training.create', '{}', { ...json, ...headers })
    expect(response.status).toBe(403)
    expect(await messageOf(response)).toContain('不是从本系统的页面发出的')
  })
})

describe('what can’t be understood', () => {
  it.each([
    ['/%FF', 400],
    ['/api/trpc/no.such', 404],
  ])('%s is answered in Chinese', async (path, status) => {
    const response = await fetch(`${base}${path}`)
    expect(response.status).toBe(status)
    expect(await response.text()).toMatch(/地址写错了|没有这项功能/)
  })
})

describe('sign-in', () => {
  it('is asked for in Chinese', async () => {
    const response = await fetch(`${base}/api/trpc/accounts.self`)
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: { message: '请先登录。' } })
  })

  it('refuses a wrong password', async () => {
    const body = JSON.stringify({ username: demoAccounts[0]?.username, password: 'wrong-password' })
    expect((await post('/api/auth/sign-in', body, json)).status).toBe(401)
  })

  it('gives a cookie that scripts cannot read, and the cookie says who asks', async () => {
    const { cookie, setCookie } = await signIn('head')
    expect(setCookie).toMatch(/HttpOnly; SameSite=Lax/)
    const response = await fetch(`${base}/api/trpc/accounts.self`, { headers: { cookie } })
    expect(await response.json()).toMatchObject({ result: { data: { roles: ['head'] } } })
  })

  it('ends with sign-out', async () => {
    const { cookie } = await signIn('auditor')
    await post('/api/auth/sign-out', '{}', { ...json, cookie })
    const response = await fetch(`${base}/api/trpc/accounts.self`, { headers: { cookie } })
    expect(response.status).toBe(401)
  })

  it('offers nothing that would change an account outside the audit log', async () => {
    const { cookie } = await signIn('clerk')
    const body = JSON.stringify({ name: '别的名称' })
    expect((await post('/api/auth/update-user', body, { ...json, cookie })).status).toBe(404)
  })
})

describe('/api/files', () => {
  it('takes nothing from a stranger', async () => {
    const response = await post('/api/files', formOf('a.txt', new Uint8Array([65])))
    expect(response.status).toBe(401)
  })

  it('takes nothing from a role that may not upload', async () => {
    const { cookie } = await signIn('auditor')
    const response = await post('/api/files', formOf('a.txt', new Uint8Array([65])), { cookie })
    expect(response.status).toBe(403)
    expect(await messageOf(response)).toBe('您没有办理此项的权限。')
  })

  it.each([
    ['a program', 'a.exe', 10, '只接受', 'files.type_not_allowed'],
    ['an empty file', 'b.txt', 0, '空的', 'files.empty'],
    ['a file over the limit', 'c.pdf', FILE_BYTES_MAX + 1, '不能超过20兆字节', 'files.too_large'],
    ['one far over it', 'd.pdf', FILE_BYTES_MAX + 10_000, '不能超过20兆字节', 'files.too_large'],
  ])('refuses %s, and notes it', async (_, name, size, sentence, outcome) => {
    const { cookie } = await signIn('clerk')
    const response = await post('/api/files', formOf(name, new Uint8Array(size)), { cookie })
    expect(response.status).toBe(422)
    expect(await messageOf(response)).toContain(sentence)
    const owner = openDb(database.ownerUrl)
    const entries = await owner.auditEntry.findMany({
      where: { procedure: 'files.upload', input: { path: ['name'], equals: name } },
    })
    await owner.$disconnect()
    expect(entries).toMatchObject([{ kind: 'refusal', outcome }])
  })

  it('refuses a notice over the limit, and notes it', async () => {
    const { cookie } = await signIn('admin')
    const form = formOf('大通知.txt', new Uint8Array(FILE_BYTES_MAX + 1))
    const response = await post('/api/calendar/text', form, { cookie })
    expect(response.status).toBe(422)
    expect(await messageOf(response)).toContain('不能超过20兆字节')
    const owner = openDb(database.ownerUrl)
    const entries = await owner.auditEntry.findMany({
      where: { procedure: 'calendar.noticeText' },
    })
    await owner.$disconnect()
    expect(entries).toMatchObject([{ kind: 'refusal', outcome: 'files.too_large' }])
  })

  it('gives back what it took, under its own name, and as nothing that runs', async () => {
    const { cookie } = await signIn('clerk')
    const bytes = new TextEncoder().encode('正文')
    const stored = await post('/api/files', formOf('通知（一）.txt', bytes), { cookie })
    const { id } = (await stored.json()) as { id: string }

    const response = await fetch(`${base}/api/files/${id}`, { headers: { cookie } })
    expect(await response.text()).toBe('正文')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': `attachment; filename="file.txt"; filename*=UTF-8''${encodeURIComponent('通知（一）.txt')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect((await fetch(`${base}/api/files/${id}`)).status).toBe(401)
  })

  it.each(['nonsense', '0199a1b2-0000-7000-8000-000000000000'])('has no file %s', async (id) => {
    const { cookie } = await signIn('clerk')
    const response = await fetch(`${base}/api/files/${id}`, { headers: { cookie } })
    expect(response.status).toBe(404)
    expect(await messageOf(response)).toBe('没有找到该附件。')
  })
})

describe('the pages', () => {
  const nonceIn = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]

  it('are one page for every address that the app knows, with a nonce that is used once', async () => {
    const first = await fetch(`${base}/training/new`)
    const second = await fetch(`${base}/`)
    const nonce = nonceIn(first.headers.get('content-security-policy'))
    expect(await first.text()).toBe(`<p nonce="${nonce}">http://site.example</p>`)
    expect(nonce).not.toBe(nonceIn(second.headers.get('content-security-policy')))
    expect(first.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(first.headers.get('cache-control')).toBe('no-store')
  })

  it('keep what has its digest in its name for long, and do not make up what is missing', async () => {
    const asset = await fetch(`${base}/assets/main-1a2b.js`)
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect((await fetch(`${base}/assets/main-9z9z.js`)).status).toBe(404)
    expect((await fetch(`${base}/api/nothing`)).status).toBe(404)
  })
})
