import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { demoAccounts } from '../../../packages/db/src/demo'
import { openTestDatabase, type TestDatabase } from '../../../packages/db/src/testing'
import type { Settings } from './settings'

// Each host is a process of its own, on a machine that others keep busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

/** Half past midnight on New Year's Day in China, and still the old year everywhere to the west. */
const NOW = '2018-12-31T16:30:00Z'
const address = 'http://office.example'

let folder: string
let database: TestDatabase
const children: ChildProcess[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daylight-zones-'))
  writeFileSync(join(folder, 'index.html'), '')
  database = await openTestDatabase({ demo: true })
})
afterAll(async () => {
  for (const child of children) {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** The real host in that time zone, its clock set to {@link NOW} at its start. */
async function startIn(zone: string): Promise<string> {
  const settings: Settings = {
    port: 0,
    databaseUrl: database.officeUrl,
    filesDir: join(folder, 'files'),
    address,
    siteAddress: 'http://site.example',
    trustedProxies: [],
    secret: 'a secret that is only ever used in this one test',
    pagesDir: folder,
    mode: 'test',
  }
  const script = `
    const Real = Date
    const behind = Real.now() - Real.parse('${NOW}')
    globalThis.Date = class extends Real {
      constructor(...given) { given.length === 0 ? super(Real.now() - behind) : super(...given) }
      static now() { return Real.now() - behind }
    }
    const { createHost } = await import('./host.ts')
    const host = await createHost(${JSON.stringify(settings)})
    console.log('at ' + await host.listen({ port: 0, host: '127.0.0.1' }))`
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    {
      cwd: import.meta.dirname,
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  children.push(child)
  let said = ''
  for await (const chunk of child.stdout) {
    said += chunk
    const base = /^at (\S+)\n/m.exec(said)?.[1]
    if (base) return base
  }
  throw new Error(`the host in ${zone} did not start: ${said}`)
}

async function signIn(base: string, role: string): Promise<string> {
  const { username, password } = demoAccounts.find((one) => one.role === role) ?? {}
  const response = await fetch(`${base}/api/auth/sign-in`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  expect(response.status).toBe(200)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}

/** What the host in that zone says of a deadline and of the day's work, and what it prints. */
async function saidIn(zone: string) {
  const base = await startIn(zone)
  const clerk = await signIn(base, 'clerk')
  const ask = async (path: string, input?: object) => {
    const query = input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
    const response = await fetch(`${base}/api/trpc/${path}${query}`, { headers: { cookie: clerk } })
    expect(response.status).toBe(200)
    return (await response.json()).result.data
  }
  const { rows } = await ask('disclosures.list', { status: 'draft' })
  const { strip, dueOn } = await ask('calendar.strip', { concept: 'disclosures', id: rows[0].id })
  const { things, season } = await ask('desk.today')
  const auditor = await signIn(base, 'auditor')
  const csv = await fetch(`${base}/api/audit.csv`, { headers: { cookie: auditor } })
  expect(csv.status).toBe(200)
  return { computed: { strip, dueOn, things, season }, printed: (await csv.text()).split('\r\n') }
}

it('a deadline’s days, the desk and an export are the same from a host in UTC and one in New York (CL-02)', async () => {
  const utc = await saidIn('UTC')
  const newYork = await saidIn('America/New_York')

  expect(newYork.computed).toEqual(utc.computed)
  expect(utc.computed.strip.days.length).toBeGreaterThan(20)
  expect(utc.computed.things).not.toEqual([])
  expect(utc.computed.season).toMatchObject({ year: 2018 })

  expect(utc.printed.some((line) => line.includes('2019-01-01 00:3'))).toBe(true)
  expect(newYork.printed).toEqual(expect.arrayContaining(utc.printed))
})
