import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import type { Account } from './binaries'
import { PlainError } from './plain-error'

function nobody(): Account {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  if (!line) {
    throw new PlainError(
      'PostgreSQL 不能以 root 身份运行，而本机没有 nobody 用户，请换一个普通用户启动。',
    )
  }
  return { uid: Number(line[1]), gid: Number(line[2]) }
}

/** Who runs PostgreSQL: undefined is whoever runs this. It refuses root, so root lends it another account. */
export function accountFor(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (!existsSync(cluster)) return nobody()
  // A cluster that an ordinary user made stays that user's.
  const { uid, gid } = statSync(cluster)
  return uid === 0 ? nobody() : { uid, gid }
}

/** @throws {PlainError} where the account cannot reach the folder, as under root's home */
export function mustEnter(folder: string, account: Account | undefined) {
  if (!account) return
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  })
  if (status !== 0) {
    throw new PlainError(
      `以 root 启动时数据库由普通用户运行，而它进不了 ${folder}，请用环境变量 DAYLIGHT_DATA_DIR 另指一个目录，例如 /var/lib/daylight/data。`,
    )
  }
}
