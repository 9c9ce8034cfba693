// Starts an app as a child process, waits until it answers, and stops it.

import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainError, startGuard } from '../packages/db/src/embedded'
import { root } from './place'

export interface AppOptions {
  name: string
  /** Folder of the workspace, from the root. */
  workspace: string
  /** Arguments for Node, from the workspace's folder. */
  run: string[]
  port: number
  env: Record<string, string>
  /** Where its output goes; without it, to the terminal. */
  log?: string
  /** It runs under a watcher, which does not notice that its supervisor is gone. */
  watched?: boolean
  /** Hears what the app says for a person, besides its log. */
  onSaying?: (sentence: string) => void
}

export interface App {
  name: string
  exited: Promise<void>
  /** Waits until /healthz answers. @throws {PlainError} where it ends before, or takes too long */
  ready(): Promise<void>
  stop(): Promise<void>
}

const tailOf = (log: string | undefined) =>
  log ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n') : ''

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.ok,
    () => false,
  )

async function stopChild(child: ChildProcess, exited: Promise<void>) {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const inTime = await Promise.race([exited.then(() => true), sleep(10_000, false, { ref: false })])
  if (inTime) return
  try {
    // Its own children too: it leads a group, being detached.
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
  await exited
}

export function startApp(options: AppOptions): App {
  const { name, workspace, run, port, env, log, watched, onSaying } = options
  const output = log ? openSync(log, 'w', 0o600) : 'inherit'
  const child = spawn(process.execPath, run, {
    cwd: join(root, workspace),
    // Secrets of the other app or of the owner must not come along by inheritance.
    env: { ...environment(), PORT: String(port), ...env },
    // A Ctrl-C at the terminal reaches the supervisor only, which stops the apps before their database.
    detached: true,
    // An app ends when this channel closes, so that none outlives its supervisor.
    stdio: ['ignore', output, output, 'ipc'],
  })
  if (typeof output === 'number') closeSync(output)
  child.on('message', (message) => {
    if (typeof message === 'string') onSaying?.(message)
  })
  if (watched && child.pid) child.once('exit', startGuard(child.pid))
  let ended = false
  const exited = new Promise<void>((settle) => {
    const done = () => {
      ended = true
      settle()
    }
    child.once('exit', done)
    child.once('error', done)
  })

  const ready = async () => {
    for (const until = Date.now() + 90_000; !(await answers(port)); await sleep(50)) {
      if (ended) throw new PlainError(`${name}没有启动，它最后的输出是：\n${tailOf(log)}`)
      if (Date.now() > until)
        throw new PlainError(`${name}一直没有应答，请看 ${log ?? '上面的输出'}。`)
    }
  }
  return { name, exited, ready, stop: () => stopChild(child, exited) }
}

const secrets = ['DATABASE_URL', 'BETTER_AUTH_SECRET']

function environment() {
  const inherited = { ...process.env }
  for (const name of [...secrets, 'NODE_OPTIONS', 'NODE_CHANNEL_FD']) delete inherited[name]
  return inherited
}

/** What keeps a port from being used, as the operating system calls it. */
const obstacleAt = (port: number, host?: string) =>
  new Promise<unknown>((settle) => {
    const probe = createServer()
    probe.once('error', (error) => settle('code' in error ? error.code : undefined))
    probe.listen({ port, ...(host && { host }), exclusive: true }, () =>
      probe.close(() => settle(undefined)),
    )
  })

/** @throws {PlainError} where the variable is no port, or its port stays taken */
export async function portFrom(variable: string, otherwise: number): Promise<number> {
  const text = process.env[variable] ?? String(otherwise)
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new PlainError(`环境变量 ${variable} 应当是 1 到 65535 之间的端口号，现在是“${text}”。`)
  }
  // A demonstration that was just killed needs a moment to let go.
  for (const until = Date.now() + 3_000; ; await sleep(200)) {
    const obstacle = (await obstacleAt(port)) ?? (await obstacleAt(port, '127.0.0.1'))
    if (obstacle === 'EACCES') {
      throw new PlainError(
        `当前用户不能使用端口 ${port}，请用环境变量 ${variable} 另指一个 1024 以上的端口。`,
      )
    }
    if (obstacle !== 'EADDRINUSE') return port
    if (Date.now() > until) {
      throw new PlainError(
        `端口 ${port} 已被占用，请停止占用它的程序，或者用环境变量 ${variable} 另指一个端口。`,
      )
    }
  }
}
