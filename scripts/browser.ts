// A Chromium and a Chinese font for the browser tests; without the font every page is boxes.

import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { PlainError } from '../packages/db/src/embedded'
import { say } from './lifecycle'
import { root } from './place'

const isRoot = process.getuid?.() === 0

function findOnPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

const ofMachine = () => findOnPath('chromium', 'chromium-browser', 'google-chrome')

function ofPlaywright(): string | undefined {
  const { chromium } = createRequire(join(root, 'e2e/package.json'))('@playwright/test')
  const path: string = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function run(program: string, ...args: string[]) {
  const { status } = spawnSync(program, args, {
    cwd: join(root, 'e2e'),
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
}

const playwright = () =>
  createRequire(join(root, 'e2e/package.json'))
    .resolve('@playwright/test/package.json')
    .replace(/package\.json$/, 'cli.js')

const hasChinese = () =>
  process.platform !== 'linux' ||
  (spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout ?? '').trim() !== ''

function install(packages: string[]) {
  say(`正在安装 ${packages.join('、')}……`)
  return (
    run('apt-get', '-o', 'Acquire::Retries=3', 'update') &&
    run(
      'apt-get',
      '-o',
      'Acquire::Retries=3',
      'install',
      '-y',
      '--no-install-recommends',
      ...packages,
    )
  )
}

/** The path of a Chromium, installed if there was none. @throws {PlainError} where that is not possible here */
export function ensureBrowser(): string {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (!existsSync(given)) {
      throw new PlainError(`环境变量 CHROMIUM_PATH 指的 ${given} 不存在，请改正或去掉它。`)
    }
  }
  const present = given ?? ofMachine() ?? ofPlaywright()
  const canInstall = isRoot && findOnPath('apt-get') !== undefined
  if (canInstall) {
    const missing = [
      ...(present ? [] : ['chromium']),
      ...(hasChinese() ? [] : ['fonts-noto-cjk', 'fontconfig']),
    ]
    if (missing.length > 0) install(missing)
  } else if (!present) {
    say('正在下载 Chromium……')
    run(process.execPath, playwright(), 'install', 'chromium')
  }
  if (!hasChinese()) {
    throw new PlainError(
      '本机没有中文字体，请安装 Noto CJK（例如 apt-get install fonts-noto-cjk）。',
    )
  }
  const path = present ?? ofMachine() ?? ofPlaywright()
  if (!path) {
    throw new PlainError('本机没有 Chromium，请安装一个，或者用环境变量 CHROMIUM_PATH 指明。')
  }
  return path
}
