// Everything that must hold, in one command. A step that fails does not keep the next from running.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PlainError } from '../packages/db/src/embedded'
import { ensureBrowser } from './browser'
import { type Counts, countPlaywright, countVitest, one, sum } from './counts'
import { atEnd, main, say } from './lifecycle'
import { root } from './place'

const reports = mkdtempSync(join(tmpdir(), 'daylight-reports-'))

const env = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
}
// The tests have servers of their own, and must not reach the one that is in use.
for (const name of ['DATABASE_URL', 'SITE_PORT', 'ADMIN_PORT', 'SITE_URL', 'ADMIN_URL']) {
  delete env[name as keyof typeof env]
}

function run(program: string, args: string[], extra: Record<string, string> = {}) {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, ...extra },
    detached: true,
  })
  const exited = new Promise<boolean>((settle) => {
    child.once('exit', (code) => settle(code === 0))
    child.once('error', () => settle(false))
  })
  atEnd(async () => {
    if (child.pid && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGTERM')
    }
    await exited
  })
  return exited
}

const bin = (name: string, ...args: string[]) => run(join('node_modules/.bin', name), args)
const node = (...args: string[]) => run(process.execPath, args)
const turbo = (task: string) =>
  bin('turbo', 'run', task, '--ui=stream', '--output-logs=errors-only')

async function vitest(): Promise<Counts> {
  const report = join(reports, 'vitest.json')
  const succeeded = await bin(
    'vitest',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  )
  return countVitest(report, succeeded)
}

async function browser(): Promise<Counts> {
  const report = join(reports, 'playwright.json')
  const cli = join('node_modules', '@playwright/test/cli.js')
  const succeeded = await run(
    process.execPath,
    [cli, 'test', '--config=e2e/playwright.config.ts', '--reporter=line,json'],
    { CHROMIUM_PATH: ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  )
  return countPlaywright(report, succeeded)
}

let isBuilt = false

const steps: { name: string; run: () => Promise<Counts> }[] = [
  { name: '格式和规则', run: async () => one(await bin('biome', 'check', '.')) },
  { name: 'Promise 规则', run: async () => one(await bin('oxlint', '--type-aware')) },
  { name: '布局', run: async () => one(await node('scripts/check-layout.mjs')) },
  { name: '类型', run: async () => one(await turbo('types')) },
  { name: '脚本的类型', run: async () => one(await bin('tsc', '--noEmit', '-p', 'scripts')) },
  { name: '单元、性质和接口测试', run: vitest },
  {
    name: '构建',
    run: async () => {
      isBuilt = await turbo('build')
      return one(isBuilt)
    },
  },
  {
    name: '浏览器测试',
    run: async () => {
      if (!isBuilt) throw new PlainError('构建没有成功，浏览器测试没有运行。')
      return browser()
    },
  },
]

async function runStep({ name, run: work }: (typeof steps)[number]): Promise<Counts> {
  const started = Date.now()
  console.log(`\n── ${name}`)
  const counts = await work().catch((error) => {
    say(error instanceof PlainError ? error.message : String(error))
    return one(false)
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`── ${name}：${counts.failed === 0 ? '通过' : '没有通过'}（${seconds} 秒）`)
  return counts
}

await main(async () => {
  atEnd(async () => rmSync(reports, { recursive: true, force: true }))
  const results: Counts[] = []
  for (const step of steps) results.push(await runStep(step))
  const { passed, failed, skipped } = sum(results)
  const failures = steps.filter((_, index) => results[index]?.failed)
  if (failures.length > 0) console.log(`\n没有通过：${failures.map(({ name }) => name).join('、')}`)
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed > 0 ? 1 : 0
}, 1)
