import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { findEmbedded, PlainError, startEmbedded, withClient } from './index'
import { identityOf } from './process-identity'

// On a busy machine initdb alone may take ten seconds.
vi.setConfig({ testTimeout: 60_000 })

let dataDir: string

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'daylight-embedded-'))
})

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const start = (port?: number) => startEmbedded({ dataDir, durable: false, ...(port && { port }) })

/** A process of its own, which is killed without being able to clean up. */
async function startAndKill() {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      `const { startEmbedded } = await import(${JSON.stringify(fileURLToPath(new URL('./index.ts', import.meta.url)))})
       const { pid } = await startEmbedded({ dataDir: process.argv[1], durable: false })
       process.send(pid)
       setInterval(() => {}, 1000)`,
      dataDir,
    ],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  const pid = await new Promise<number>((settle, fail) => {
    child.once('message', (message) => settle(Number(message)))
    child.once('error', fail)
    child.once('exit', () => fail(new Error('the supervisor did not start')))
  })
  child.kill('SIGKILL')
  await new Promise((settle) => child.once('exit', settle))
  return pid
}

it('makes a cluster that sorts and searches Chinese, keeps its rows, and stops', async () => {
  const first = await start()
  await withClient(first.url, async (client) => {
    const { rows } = await client.query(
      `SELECT array_agg(name ORDER BY name) AS names, current_setting('data_checksums') AS checksums
       FROM unnest(ARRAY['张', '李', '王', '阿']) AS name`,
    )
    expect(rows).toEqual([{ names: ['阿', '李', '王', '张'], checksums: 'on' }])
    await client.query('CREATE EXTENSION pg_trgm')
    const trigrams = await client.query(`SELECT cardinality(show_trgm('信息公开')) > 0 AS found`)
    expect(trigrams.rows).toEqual([{ found: true }])
    await client.query('CREATE TABLE kept AS SELECT 7 AS value')
  })
  expect(findEmbedded(dataDir)).toEqual({ url: first.url, port: first.port })
  await first.stop()
  expect(identityOf(first.pid)).toBeUndefined()
  expect(findEmbedded(dataDir)).toBeUndefined()

  const second = await start()
  await withClient(second.url, async (client) => {
    expect((await client.query('SELECT value FROM kept')).rows).toEqual([{ value: 7 }])
  })
  await second.stop()
})

it('refuses a second start on the same folder in one sentence', async () => {
  const first = await start()
  const refused = await start().catch((error) => error)
  expect(refused).toBeInstanceOf(PlainError)
  expect(refused.message).toContain('正在被另一个进程')
  await first.stop()
})

it('refuses a taken port in one sentence, and starts once it is free', async () => {
  const squatter = createServer()
  await new Promise<void>((settle) => squatter.listen(0, '127.0.0.1', settle))
  const address = squatter.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(start(port)).rejects.toThrow(`端口 ${port} 已被占用`)
  await new Promise((settle) => squatter.close(settle))
  const running = await start(port)
  expect(running.port).toBe(port)
  await running.stop()
})

it('starts over what a killed supervisor left, and leaves no orphan', async () => {
  const orphan = await startAndKill()
  const next = await start()
  expect(identityOf(orphan)).toBeUndefined()
  await next.stop()

  const alone = await startAndKill()
  for (let tries = 0; identityOf(alone) && tries < 500; tries++) await sleep(50)
  expect(identityOf(alone)).toBeUndefined()
})

it('is not held up by a stale pid file, a stale lock or a half-made cluster', async () => {
  // This process is alive, but it is no PostgreSQL, and it did not start when the lock says.
  writeFileSync(
    join(dataDir, 'postgres/postmaster.pid'),
    `${process.pid}\n${dataDir}/postgres\n1\n5432\n\n127.0.0.1\n\nready\n`,
  )
  writeFileSync(
    join(dataDir, 'supervisor.lock'),
    JSON.stringify({ pid: process.ppid, identity: 'long ago', token: 'x' }),
  )
  mkdirSync(join(dataDir, 'postgres.new-broken/base'), { recursive: true })
  const running = await start()
  expect(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).toContain(
    `${running.pid}\n`,
  )
  await running.stop()
})

it('removes a temporary folder when it stops', async () => {
  const folder = join(dataDir, 'temporary')
  const running = await startEmbedded({ dataDir: folder, durable: false, temporary: true })
  await running.stop()
  expect(() => readFileSync(join(folder, 'password'))).toThrow('ENOENT')
})
