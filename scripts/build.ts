import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { PlainError } from '../packages/db/src/embedded'
import { atEnd, say } from './lifecycle'
import { root } from './place'

const quiet = { TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }

/** Builds both apps, as far as they are stale: Turborepo knows. Its whole output goes to the log. */
export async function build(log: string): Promise<void> {
  const started = Date.now()
  say('正在构建网站和管理端，没有改动时只需一两秒……')
  const output = openSync(log, 'w', 0o600)
  const child = spawn('node_modules/.bin/turbo', ['run', 'build', '--ui=stream', '--no-color'], {
    cwd: root,
    env: { ...process.env, ...quiet, NODE_ENV: 'production' },
    stdio: ['ignore', output, output],
    detached: true,
  })
  closeSync(output)
  const exited = new Promise<number>((settle) => {
    child.once('exit', (code) => settle(code ?? 1))
    child.once('error', () => settle(1))
  })
  atEnd(async () => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await exited
  })
  if ((await exited) !== 0) {
    const tail = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-40).join('\n')
    throw new PlainError(`${tail}\n构建没有成功，上面是最后的输出，全部在 ${log}。`)
  }
  say(`构建完成（${((Date.now() - started) / 1000).toFixed(1)} 秒）。`)
}
