// One throw-away cluster with a migrated template, and one with the demonstration ledger, from which databases are cloned.

import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createDatabase,
  dropDatabase,
  type Embedded,
  startEmbedded,
  withClient,
  withDatabase,
} from '../embedded'
import { migrate } from '../migrate'
import { dropLoginRoles, loginRoles } from '../roles'

export interface Template {
  serverUrl: string
  name: string
}

export interface TestDatabase {
  ownerUrl: string
  officeUrl: string
  siteUrl: string
  drop(): Promise<void>
}

export interface TestServer {
  template(demo: boolean): Promise<Template>
  stop(): Promise<void>
}

async function makeTemplate(serverUrl: string, demo: boolean): Promise<Template> {
  const name = demo ? 'daylight_demo_template' : 'daylight_template'
  const url = withDatabase(serverUrl, name)
  await createDatabase(serverUrl, name)
  await migrate(url)
  if (demo) {
    // Only who wants the ledger pays for reading its texts.
    const { loadDemo } = await import('../demo')
    await loadDemo(url)
    // Clones inherit it; a planner that knows nothing of the tables is far slower.
    await withClient(url, (client) => client.query('ANALYZE'))
  }
  return { serverUrl, name }
}

/** Nothing is started before the first template is asked for: most tests want no database. */
export function testServer(): TestServer {
  let starting: Promise<Embedded> | undefined
  const templates = new Map<boolean, Promise<Template>>()

  const cluster = () => {
    starting ??= startEmbedded({
      dataDir: mkdtempSync(join(tmpdir(), 'daylight-test-')),
      durable: false,
      temporary: true,
    })
    return starting
  }
  const template = (demo: boolean) => {
    const made = templates.get(demo) ?? cluster().then(({ url }) => makeTemplate(url, demo))
    templates.set(demo, made)
    return made
  }
  const stop = async () => {
    await Promise.allSettled(templates.values())
    await starting?.then(
      (embedded) => embedded.stop(),
      () => {},
    )
  }
  return { template, stop }
}

export async function cloneDatabase({ serverUrl, name }: Template): Promise<TestDatabase> {
  const clone = `test_${randomBytes(6).toString('hex')}`
  const ownerUrl = withDatabase(serverUrl, clone)
  await createDatabase(serverUrl, clone, name)
  const urls = await loginRoles(ownerUrl, { office: 'office', site: 'site' })
  const drop = async () => {
    await dropDatabase(serverUrl, clone)
    await dropLoginRoles(serverUrl, clone)
  }
  return { ownerUrl, ...urls, drop }
}
