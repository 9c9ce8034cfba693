// What `demo`, `dev` and `start` have in common: the ledger, both apps, the line that says where they are, and the wait for an end.

import { join } from 'node:path'
import { demoAccounts } from '../packages/db/src/demo'
import { PlainError } from '../packages/db/src/embedded'
import { portFrom } from './apps'
import { addressesOf, startBoth } from './both-apps'
import { openLedger, secretOf } from './database'
import { isEnding } from './lifecycle'
import { dataDir, ensureDataDir } from './place'

interface Show {
  mode: 'production' | 'development'
  /** With the entries and accounts of the demonstration. */
  demonstration: boolean
  /** Done when the database is there and before the apps start. */
  before?: () => Promise<void>
}

function announce(addresses: ReturnType<typeof addressesOf>, demonstration: boolean) {
  console.log(`ready  公开网站 ${addresses.siteAddress}  管理端 ${addresses.adminAddress}`)
  if (demonstration) {
    console.log('演示账户（用户名 / 密码）：')
    for (const { username, password, name, role } of demoAccounts) {
      console.log(`  ${username} / ${password}  ${name}（${role}）`)
    }
  }
  console.log(`数据和日志在 ${dataDir}，按 Ctrl-C 停止。`)
}

/** Runs until a signal comes; what ends by itself ends everything. */
export async function show({ mode, demonstration, before }: Show): Promise<number> {
  const ledger = await openLedger({ demonstration })
  const ports = {
    sitePort: await portFrom('SITE_PORT', 3000),
    adminPort: await portFrom('ADMIN_PORT', 4000),
  }
  if (ports.sitePort === ports.adminPort) {
    throw new PlainError('SITE_PORT 和 ADMIN_PORT 不能是同一个端口，请改动其中一个。')
  }
  await before?.()
  const apps = await startBoth({
    ...ledger,
    ...ports,
    filesDir: ensureDataDir('files'),
    secret: secretOf('session-secret'),
    mode,
    // What an app says to whoever started it: the link of the first start.
    onSaying: (sentence) => console.log(sentence),
    ...(mode === 'production' && { logOf: (app: string) => join(dataDir, `${app}.log`) }),
  })
  announce(addressesOf(ports), demonstration)

  const ended = await Promise.race([
    ...apps.map(({ name, exited }) => exited.then(() => name)),
    ...(ledger.exited ? [ledger.exited.then(() => 'PostgreSQL')] : []),
  ])
  // While stopping, the first of them to go is no news.
  if (isEnding()) return 0
  throw new PlainError(`${ended} 意外停止了，其余的也已停止，原因请看 ${dataDir} 中的日志。`)
}
