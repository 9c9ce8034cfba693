// A real PostgreSQL for the demonstration, development and tests, from programs that an npm package ships.
//
// data folder/
//   postgres/         the cluster; as root it belongs to an unprivileged user, since PostgreSQL refuses to run as root
//   password          of the owner, readable by whoever starts it
//   supervisor.lock   who runs it now
//   postgres.log

import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { accountFor, mustEnter } from './account'
import { findPrograms } from './binaries'
import {
  clearRemains,
  freePort,
  isFree,
  launch,
  makeCluster,
  owner,
  type Place,
  readPidFile,
  stopPostmaster,
} from './cluster'
import { withClient, withDatabase } from './databases'
import { startGuard } from './guard'
import { isLocked, lock } from './lock'
import { PlainError, plainly } from './plain-error'

export { freePort, isFree } from './cluster'
export { createDatabase, dropDatabase, withClient, withDatabase } from './databases'
export { startGuard } from './guard'
export { PlainError, plainly } from './plain-error'

export interface StartOptions {
  dataDir: string
  port?: number
  /** Off in tests: quicker, and nothing survives a power cut. */
  durable?: boolean
  /** The whole data folder goes when the cluster stops, or when whoever started it is gone. */
  temporary?: boolean
  /** How long to wait for a start on the same folder that is just ending. */
  patienceMs?: number
}

export interface Embedded {
  /** The owner of the database `daylight`, a superuser. */
  url: string
  port: number
  pid: number
  /** Settles when PostgreSQL ends, by `stop` or by itself. */
  exited: Promise<void>
  stop(): Promise<void>
}

/** `checkout` is the folder of the repository; each has a database of its own. */
export function defaultDataDir(checkout: string): string {
  if (process.env.DAYLIGHT_DATA_DIR) return resolve(process.env.DAYLIGHT_DATA_DIR)
  if (process.getuid?.() !== 0) return join(checkout, '.data')
  // The unprivileged user that runs PostgreSQL for root may not enter the checkout.
  const name = createHash('sha256').update(resolve(checkout)).digest('hex').slice(0, 12)
  return join('/var/lib/daylight', name)
}

const ownerUrl = (port: number, password: string) =>
  `postgresql://${owner}:${password}@127.0.0.1:${port}/${owner}`

function prepareFolder(dataDir: string) {
  const isRoot = process.getuid?.() === 0
  mkdirSync(dataDir, { recursive: true, mode: isRoot ? 0o711 : 0o700 })
  if (isRoot) chmodSync(dataDir, (statSync(dataDir).mode & 0o777) | 0o011)
}

/** A secret that stays the same from start to start, readable by its owner only. */
export function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name)
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, randomBytes(24).toString('hex'), { mode: 0o600 })
    renameSync(draft, file)
  }
  return readFileSync(file, 'utf8').trim()
}

async function start(place: Place, options: StartOptions): Promise<Embedded> {
  await clearRemains(place.cluster)
  if (existsSync(place.cluster) && !existsSync(join(place.dataDir, 'password'))) {
    throw new PlainError(
      `${place.dataDir} 中的数据库还在，但它的密码文件 password 不见了，请从备份中恢复这个文件。`,
    )
  }
  const password = keptSecret(place.dataDir, 'password')
  makeCluster(place, password)

  if (options.port && !(await isFree(options.port))) {
    throw new PlainError(`端口 ${options.port} 已被占用，请停止占用它的程序，或者换一个端口。`)
  }
  let port = 0
  let child: Awaited<ReturnType<typeof launch>> | undefined
  for (let attempt = 1; !child; attempt++) {
    port = options.port ?? (await freePort())
    try {
      child = await launch(place, port)
    } catch (error) {
      // Another process may take the free port first, and the children of a killed postmaster need a moment to go.
      if (attempt === 3) throw error
      await sleep(500)
    }
  }

  const pid = child.pid ?? 0
  let ended = false
  const exited = new Promise<void>((settle) => {
    child.once('exit', () => {
      ended = true
      settle()
    })
  })
  const dismissGuard = startGuard(pid, options.temporary ? place.dataDir : undefined)
  child.unref()

  const url = ownerUrl(port, password)
  const stop = async () => {
    if (!ended) await stopPostmaster(pid, () => ended)
    dismissGuard()
  }
  try {
    await withClient(withDatabase(url, 'postgres'), async (client) => {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [owner])
      if (rowCount === 0) await client.query(`CREATE DATABASE ${owner}`)
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, port, pid, exited, stop }
}

/** @throws {PlainError} for whatever a person can mend: rights, disk, ports, a folder in use */
export async function startEmbedded(options: StartOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir)
  let unlock: (() => void) | undefined
  try {
    prepareFolder(dataDir)
    unlock = await lock(dataDir, options.patienceMs ?? 0)
    const cluster = join(dataDir, 'postgres')
    const account = accountFor(cluster)
    mustEnter(dataDir, account)
    const spare = process.getuid?.() === 0 ? '/var/lib/daylight' : dirname(dataDir)
    const place: Place = {
      dataDir,
      cluster,
      log: join(dataDir, 'postgres.log'),
      account,
      programs: findPrograms(account, spare),
      durable: options.durable ?? true,
    }
    const running = await start(place, options)
    const release = unlock
    let stopping: Promise<void> | undefined
    const stop = async () => {
      await running.stop()
      release()
      if (options.temporary) rmSync(dataDir, { recursive: true, force: true })
    }
    return { ...running, stop: () => (stopping ??= stop()) }
  } catch (error) {
    unlock?.()
    throw plainly(error, dataDir)
  }
}

/** The cluster of a folder if another process is running it just now. */
export function findEmbedded(dataDir: string): { url: string; port: number } | undefined {
  if (!isLocked(dataDir)) return undefined
  const state = readPidFile(join(dataDir, 'postgres'))
  if (!state?.ready) return undefined
  const password = readFileSync(join(dataDir, 'password'), 'utf8').trim()
  return { url: ownerUrl(state.port, password), port: state.port }
}
