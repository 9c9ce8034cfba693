// Which database a script works on: the server named by DATABASE_URL, or the embedded one of this checkout.

import { join } from 'node:path'
import { openDb } from '../packages/db/src'
import { fillCalendar } from '../packages/db/src/calendar'
import { findEmbedded, keptSecret, plainly, startEmbedded } from '../packages/db/src/embedded'
import { migrate } from '../packages/db/src/migrate'
import { loginRoles } from '../packages/db/src/roles'
import { say, track } from './lifecycle'
import { dataDir, ensureDataDir } from './place'

export interface Ledger {
  ownerUrl: string
  officeUrl: string
  siteUrl: string
  /** Settles if the embedded PostgreSQL ends by itself. */
  exited: Promise<void> | undefined
}

const embedded = () =>
  track(startEmbedded({ dataDir, patienceMs: 5_000 }), (running) => running.stop())

async function bringUpToDate(ownerUrl: string, demonstration: boolean) {
  const applied = await migrate(ownerUrl)
  if (applied.length > 0) say(`数据库结构已更新：${applied.length} 个迁移。`)
  if (!demonstration) return await loadCalendar(ownerUrl)
  const { loadDemo } = await import('../packages/db/src/demo')
  await loadDemo(ownerUrl)
}

/** The working days that the product knows. A year that the office has loaded stays as it is. */
export async function loadCalendar(ownerUrl: string): Promise<void> {
  const db = openDb(ownerUrl, { connections: 1 })
  try {
    await fillCalendar(db)
  } finally {
    await db.$disconnect()
  }
}

/** A secret that is kept beside the database, for as long as the data are. */
export function secretOf(name: string): string {
  ensureDataDir()
  try {
    return keptSecret(dataDir, name)
  } catch (error) {
    throw plainly(error, join(dataDir, name))
  }
}

/** The ledger, migrated, with the logins of the two apps; `demonstration` loads its entries, too. */
export async function openLedger({ demonstration }: { demonstration: boolean }): Promise<Ledger> {
  ensureDataDir()
  const given = process.env.DATABASE_URL
  const running = given ? undefined : await embedded()
  const ownerUrl = given ?? running?.url ?? ''
  try {
    await bringUpToDate(ownerUrl, demonstration)
  } catch (error) {
    throw plainly(error, dataDir)
  }
  const urls = await loginRoles(ownerUrl, {
    office: secretOf('office-password'),
    site: secretOf('site-password'),
  })
  return { ownerUrl, ...urls, exited: running?.exited }
}

/**
 * For one command: a demonstration that is running is used as it is, otherwise its database runs for this long.
 * @param options `prepared`: false leaves the migrating to the command
 */
export async function withOwnerUrl<T>(
  use: (ownerUrl: string) => Promise<T>,
  { prepared = true } = {},
): Promise<T> {
  const url = process.env.DATABASE_URL ?? findEmbedded(dataDir)?.url
  if (url) return use(url)
  const running = await embedded()
  // An office's own database never gets the demonstration.
  if (prepared) await bringUpToDate(running.url, !dataDir.endsWith('-office'))
  return use(running.url)
}
