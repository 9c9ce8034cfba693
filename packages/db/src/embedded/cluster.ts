// Making, starting and stopping one PostgreSQL cluster.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account, Programs } from './binaries'
import { diskFull, noRight, PlainError } from './plain-error'
import { commandLineOf, identityOf } from './process-identity'

export interface Place {
  dataDir: string
  cluster: string
  log: string
  account: Account | undefined
  programs: Programs
  durable: boolean
}

export const owner = 'daylight'

// Settings of the caller's own PostgreSQL (PGPORT, PGDATA, PGOPTIONS) must not reach this one.
// NODE_ENV is of no use to PostgreSQL, but the public site's types ask every environment for one.
const cleanEnv = () => ({
  NODE_ENV: 'production' as const,
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  TZ: 'UTC',
})

/** macOS knows no C.UTF-8 in all its versions. With locale C, pg_trgm finds no Chinese and says nothing. */
const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

const draftPrefix = 'postgres.new-'

function explain(output: string, place: Place): PlainError {
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(place.dataDir)
  if (/Permission denied|wrong ownership|Read-only file system/.test(output)) {
    return noRight(place.dataDir)
  }
  if (/Address already in use|could not bind/.test(output)) {
    return new PlainError('数据库要用的端口已被占用，请稍后再启动一次。')
  }
  if (/incompatible with server|not compatible with this version/.test(output)) {
    return new PlainError(
      `${place.cluster} 是另一个版本的 PostgreSQL 建立的，请先用原来的版本导出数据，再移走这个目录。`,
    )
  }
  const said = output.split('\n').findLast((line) => /FATAL|PANIC|ERROR|error:/.test(line))
  return new PlainError(
    `内置的 PostgreSQL 没有启动（${said?.trim() ?? '没有说明原因'}），详情请看 ${place.log}。`,
  )
}

/** Builds under another name first: a half-made cluster must never be taken for a whole one. */
export function makeCluster(place: Place, password: string) {
  for (const name of readdirSync(place.dataDir)) {
    if (name.startsWith(draftPrefix)) {
      rmSync(join(place.dataDir, name), { recursive: true, force: true })
    }
  }
  if (existsSync(place.cluster)) return

  const draft = mkdtempSync(join(place.dataDir, draftPrefix))
  const passwordFile = `${draft}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.account) {
    for (const path of [draft, passwordFile]) chownSync(path, place.account.uid, place.account.gid)
  }
  const { status, stdout, stderr } = spawnSync(
    place.programs.initdb,
    [
      `--pgdata=${draft}`,
      `--username=${owner}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${locale}`,
      '--locale-provider=icu',
      '--icu-locale=zh-Hans-CN',
      '--data-checksums',
      ...(place.durable ? [] : ['--no-sync']),
    ],
    { ...place.account, cwd: place.dataDir, env: cleanEnv(), encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    writeFileSync(place.log, `${stdout ?? ''}${stderr ?? ''}`, { flag: 'a' })
    throw explain(`${stderr ?? ''}`, place)
  }
  renameSync(draft, place.cluster)
}

export interface PidFile {
  pid: number
  port: number
  ready: boolean
}

export function readPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

const isGone = (pid: number) => identityOf(pid) === undefined

async function waitUntil(done: () => boolean, ms: number) {
  for (const until = Date.now() + ms; !done(); await sleep(20)) if (Date.now() > until) return false
  return true
}

function send(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch {
    // It went by itself.
  }
}

/** Fast, then immediate (which the next start recovers from), then by force. */
export async function stopPostmaster(pid: number, isDone = () => isGone(pid)) {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]
  for (const [signal, ms] of steps) {
    send(pid, signal)
    if (await waitUntil(isDone, ms)) return
  }
}

/** A supervisor that was killed leaves its PostgreSQL running; a machine that lost power leaves only its pid file. */
export async function clearRemains(cluster: string) {
  const remains = readPidFile(cluster)
  if (!remains) return
  if (!isGone(remains.pid) && commandLineOf(remains.pid).includes(cluster)) {
    await stopPostmaster(remains.pid)
  }
  // PostgreSQL itself would refuse to start if the number now belongs to any other process of this user.
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

export const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      probe.close(() => resolve(true)),
    )
  })

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const settings = (place: Place, port: number): Record<string, string> => ({
  listen_addresses: '127.0.0.1',
  port: String(port),
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '200',
  ...(place.durable
    ? {}
    : {
        fsync: 'off',
        synchronous_commit: 'off',
        full_page_writes: 'off',
        autovacuum: 'off',
        wal_level: 'minimal',
        max_wal_senders: '0',
        // Every test file makes roles and signs in with them; nobody attacks these passwords.
        scram_iterations: '1',
      }),
})

const logSize = (log: string) => (existsSync(log) ? statSync(log).size : 0)
const logSince = (log: string, offset: number) => readFileSync(log).subarray(offset).toString()

export async function launch(place: Place, port: number): Promise<ChildProcess> {
  const before = logSize(place.log)
  const log = openSync(place.log, 'a', 0o600)
  const options = Object.entries(settings(place, port)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const child = spawn(place.programs.postgres, ['-D', place.cluster, ...options], {
    ...place.account,
    cwd: place.dataDir,
    env: cleanEnv(),
    // A Ctrl-C at the terminal must reach the supervisor only: it stops the apps before their database.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  const isReady = () => {
    const state = readPidFile(place.cluster)
    return state?.pid === child.pid && state?.ready === true
  }
  // Replaying the log after a power cut may take minutes; there is no sense in giving up earlier.
  const settled = await waitUntil(() => ended || isReady(), 300_000)
  if (ended) throw explain(logSince(place.log, before), place)
  if (!settled) {
    if (child.pid) await stopPostmaster(child.pid, () => ended)
    throw explain('', place)
  }
  return child
}
