// The machine's own Node, whatever version from 20.19, gets this far only: it sees to the packages and the generated
// client, and hands over to the Node that comes with the repository.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const isWindows = process.platform === 'win32'

// Standard output belongs to the command: with --json a program reads it.
const say = (text) => process.stderr.write(`${text}\n`)

function stop(text, code = 1) {
  say(text)
  process.exit(code)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`需要 Node.js 20.19 或更新的版本，现在是 ${process.versions.node}，请先升级 Node.js。`)
}

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** npm keeps its own note of what it installed; a broken-off installation leaves none. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !present || !existsSync(repositoryNode)) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional, link, peer }]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true
    const found = present[path]
    if (!found) return optional === true || peer === true
    return link === true || (found.version === version && found.integrity === integrity)
  })
}

const repositoryNode = join(root, 'node_modules/node/bin', isWindows ? 'node.exe' : 'node')

function npm(args, stdio) {
  // The Node that runs this may be the one in node_modules, which `npm ci` removes.
  const { npm_node_execpath: node, npm_execpath: cli } = process.env
  const [program, ...first] = node && cli ? [node, cli] : [isWindows ? 'npm.cmd' : 'npm']
  return spawnSync(program, [...first, ...args, '--include=dev'], {
    cwd: root,
    stdio,
    encoding: 'utf8',
    maxBuffer: Infinity,
    shell: isWindows && program === 'npm.cmd',
    env: { ...process.env, npm_config_loglevel: 'error' },
  })
}

function install() {
  say('正在安装依赖，第一次约需一两分钟……')
  const { status, stderr } = npm(['ci'], ['ignore', 2, 'pipe'])
  if (status !== 0) {
    // A lock written where a registry lacks the packages of other systems names fewer than npm then asks for.
    if (stderr?.includes('EUSAGE')) npm(['install', '--no-save'], ['ignore', 2, 2])
    else process.stderr.write(stderr ?? '')
  }
  if (!isInstalled()) {
    stop('依赖没有装好，请检查网络和磁盘空间（上面有 npm 的说明），再运行一次。')
  }
}

function generate() {
  const script = join(root, 'packages/db/scripts/generate.mjs')
  if (!existsSync(join(root, 'packages/db/prisma/schema'))) return
  if (spawnSync(repositoryNode, [script], { cwd: root, stdio: ['ignore', 2, 2] }).status !== 0) {
    stop('数据库客户端没有生成，请按上面的说明修改 packages/db/prisma/schema 后再运行一次。')
  }
}

const readProcess = (pid, name) => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Who started this, up to npm: npm dies without a word when it is killed outright, and that shows only here. npm may
 * have put a shell in between.
 */
function launchers() {
  const parent = process.ppid
  if (!/^[a-z]*sh\n$/.test(readProcess(parent, 'comm'))) return `${parent}`
  return `${parent} ${readProcess(parent, 'status').match(/^PPid:\s*(\d+)/m)?.[1]}`
}

/** As npm has it: what is started by name is the repository's, its Node included. */
const environment = () => ({
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
})

/** Runs a TypeScript file of this folder in place of this process: same arguments, signals and exit code. */
export function run(entry) {
  if (!isInstalled()) install()
  generate()

  const child = spawn(
    repositoryNode,
    ['--import', 'tsx', join(root, 'scripts', entry), ...process.argv.slice(2)],
    // The channel tells the child when this process is gone, however it went.
    { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: environment() },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  if (process.env.npm_lifecycle_event && !isWindows) {
    const launcher = launchers()
    setInterval(() => launchers() === launcher || child.kill('SIGTERM'), 200).unref()
  }
  child.once('error', () => stop('程序没有启动，请删去 node_modules 后再运行一次。'))
  child.once('exit', (code, signal) => {
    process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1))
  })
}
