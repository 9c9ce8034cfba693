import { getRollbackPlans } from 'pg-boss'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDb, Prisma } from '..'
import { withClient } from '../embedded'
import { migrate } from '../migrate'
import { openTestDatabase, type TestDatabase } from '../testing'
import { send, takeOff, workQueue } from '.'

let database: TestDatabase
let owner: ReturnType<typeof openDb>
let office: ReturnType<typeof openDb>
let site: ReturnType<typeof openDb>
beforeAll(async () => {
  database = await openTestDatabase()
  owner = openDb(database.ownerUrl)
  office = openDb(database.officeUrl)
  site = openDb(database.siteUrl)
})
afterAll(async () => {
  await Promise.all([owner.$disconnect(), office.$disconnect(), site.$disconnect()])
  await database.drop()
})
beforeEach(() => owner.$executeRaw`DELETE FROM pgboss.job`)

const waiting = async () =>
  (await owner.$queryRaw<{ id: string }[]>`SELECT id::text FROM pgboss.job ORDER BY id`).map(
    ({ id }) => id,
  )
const id = '0199a1b2-0000-7000-8000-000000000001'

describe('the queue', () => {
  it('stands in every migrated database and in each copy of one', async () => {
    expect(await owner.$queryRaw`SELECT name, heartbeat_seconds FROM pgboss.queue`).toEqual([
      { name: 'daylight', heartbeat_seconds: 10 },
    ])
  })

  it('is made once, also by two processes at once, and comes back as the code says', async () => {
    await owner.$executeRaw`DROP SCHEMA pgboss CASCADE`
    await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)])
    await owner.$executeRaw`UPDATE pgboss.queue SET heartbeat_seconds = 600`
    await migrate(database.ownerUrl)
    expect(await owner.$queryRaw`SELECT name, heartbeat_seconds FROM pgboss.queue`).toEqual([
      { name: 'daylight', heartbeat_seconds: 10 },
    ])
  })

  it('of an older pg-boss is brought up to date, with its rights', async () => {
    const version = async () =>
      (await owner.$queryRaw<{ version: number }[]>`SELECT version FROM pgboss.version`)[0]?.version
    const current = await version()
    await withClient(database.ownerUrl, (client) => client.query(getRollbackPlans('pgboss')))
    expect(await version()).toBe((current ?? 0) - 1)
    // pg-boss looks for indexes to build every ten seconds at most.
    await owner.$executeRaw`UPDATE pgboss.version SET bam_on = NULL`

    await migrate(database.ownerUrl)
    expect(await version()).toBe(current)
    await office.$transaction((tx) => send(tx, id))
    expect(await waiting()).toEqual([id])
  })
})

describe('rights', () => {
  it('let the office send and take off, and define nothing', async () => {
    await office.$transaction((tx) => send(tx, id))
    await office.$transaction((tx) => takeOff(tx, id))
    expect(await waiting()).toEqual([])
    for (const sql of [
      'CREATE TABLE pgboss.mine (value int)',
      'ALTER TABLE pgboss.job_common ADD COLUMN mine int',
      'TRUNCATE pgboss.job_common',
      'DROP TABLE pgboss.warning',
      `SELECT pgboss.create_queue('mine', '{}')`,
    ])
      await expect(office.$executeRaw(Prisma.raw(sql)), sql).rejects.toThrow(
        /permission denied|must be owner/,
      )
  })

  it('let the site see nothing of it', async () => {
    const tables = await owner.$queryRaw<{ name: string }[]>`
      SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'pgboss'`
    expect(tables.length).toBeGreaterThan(5)
    for (const { name } of tables)
      await expect(
        site.$queryRaw(Prisma.raw(`SELECT 1 FROM pgboss."${name}"`)),
        name,
      ).rejects.toThrow('permission denied for schema pgboss')
  })
})

describe('sending', () => {
  it('happens with the caller’s commit and not without it', async () => {
    await expect(
      office.$transaction(async (tx) => {
        await send(tx, id)
        throw new Error('refused')
      }),
    ).rejects.toThrow('refused')
    expect(await waiting()).toEqual([])

    await office.$transaction((tx) => send(tx, id), { isolationLevel: 'Serializable' })
    expect(await waiting()).toEqual([id])
  })

  it('refuses the same id twice', async () => {
    await office.$transaction((tx) => send(tx, id))
    await expect(office.$transaction((tx) => send(tx, id))).rejects.toThrow('already in the queue')
  })
})

describe('working', () => {
  it('needs no more than the office’s rights', async () => {
    const troubles: unknown[] = []
    const run = vi.fn(async () => {})
    const worker = workQueue(database.officeUrl, {
      pollingSeconds: 0.5,
      watchSeconds: 1,
      run,
      onError: (error) => troubles.push(error),
    })
    await office.$transaction((tx) => send(tx, id))
    await vi.waitFor(() => expect(run).toHaveBeenCalledOnce(), { timeout: 10_000 })
    // Long enough for a round of what pg-boss does beside the jobs.
    await new Promise((settle) => setTimeout(settle, 2_500))
    await worker.stop()
    expect(troubles).toEqual([])
    expect(run.mock.calls).toEqual([[id, expect.any(AbortSignal)]])
  })

  it('begins once the database lets it in, and says so once until then', async () => {
    const role = new URL(database.officeUrl).username
    const troubles: unknown[] = []
    const run = vi.fn(async () => {})
    await owner.$executeRaw(Prisma.raw(`ALTER ROLE "${role}" NOLOGIN`))
    const worker = workQueue(database.officeUrl, { run, onError: (error) => troubles.push(error) })
    await owner.$transaction((tx) => send(tx, id))
    await vi.waitFor(() => expect(troubles).toHaveLength(1), { timeout: 15_000 })
    await owner.$executeRaw(Prisma.raw(`ALTER ROLE "${role}" LOGIN`))
    await vi.waitFor(() => expect(run).toHaveBeenCalledOnce(), { timeout: 15_000 })
    await worker.stop()
    expect(troubles).toHaveLength(1)
  })

  it('stops at once where it never got to begin', async () => {
    const worker = workQueue('postgresql://nobody@127.0.0.1:1/none', {
      run: async () => {},
      onError: () => {},
    })
    await new Promise((settle) => setTimeout(settle, 500))
    const began = Date.now()
    await worker.stop()
    expect(Date.now() - began).toBeLessThan(5_000)
  })
})
