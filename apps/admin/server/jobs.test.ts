import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { contextFrom } from '@daylight/api'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../packages/db/src/testing'
import { startJobs } from './jobs'

let folder: string
let database: TestDatabase
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daylight-jobs-'))
  database = await openTestDatabase({ demo: true })
})
afterAll(async () => {
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

type Db = ReturnType<typeof contextFrom>['db']

const connectedWorkers = async (db: Db) => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE application_name = 'daylight-jobs' AND datname = current_database()`
  return row?.count ?? 0
}

/** A pool is ended a moment before its last connection is. */
async function workersLeft(db: Db) {
  for (const end = Date.now() + 20_000; ; await sleep(20)) {
    const left = await connectedWorkers(db)
    if (left === 0 || Date.now() > end) return left
  }
}

const hostOn = (databaseUrl: string) => {
  const host = fastify()
  const context = contextFrom({ databaseUrl, filesDir: folder })
  const atClose: { workers?: number } = {}
  host.addHook('onClose', async () => {
    if (databaseUrl === database.officeUrl) atClose.workers = await workersLeft(context.db)
    await context.close()
  })
  startJobs(host, context, { databaseUrl })
  return { host, context, atClose }
}

it('the host does what a command asked for, and stops before its database is closed', async () => {
  const { host, context, atClose } = hostOn(database.officeUrl)
  const { db, queue } = context
  const agency = await db.agency.findFirstOrThrow()
  const notice = await db.holidayNotice.findFirstOrThrow({ where: { year: 2018 } })
  const id = await db.$transaction((tx) =>
    queue.enqueue(tx, {
      kind: 'calendar.recompute',
      input: { noticeId: notice.id },
      agencyId: agency.id,
      requestedById: randomUUID(),
      requestedByName: '管理员',
    }),
  )
  const job = () => db.job.findUniqueOrThrow({ where: { id } })
  while (!(await job()).finishedAt) await sleep(50)
  expect(await job()).toMatchObject({ status: 'done', attempts: 1, problem: '' })

  expect(await connectedWorkers(db)).toBeGreaterThan(0)
  await host.close()
  expect(atClose.workers).toBe(0)
})

it('the host starts and ends also while the database is away', async () => {
  const { host } = hostOn('postgresql://nobody@127.0.0.1:1/none')
  expect((await host.inject('/none')).statusCode).toBe(404)
  const began = Date.now()
  await host.close()
  expect(Date.now() - began).toBeLessThan(8_000)
})
