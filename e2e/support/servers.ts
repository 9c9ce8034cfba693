// A process of its own: a throw-away database with the demonstration ledger, and both apps as in production.
// It tells its parent where they are, and stops everything when the parent asks or is gone.

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoAccounts } from '@daylight/db/demo'
import { freePort } from '@daylight/db/embedded'
import { cloneDatabase, testServer } from '@daylight/db/testing'
import { startBoth } from '../../scripts/both-apps'
import { atEnd, main } from '../../scripts/lifecycle'
import type { Addresses } from './addresses'

await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-e2e-'))
  atEnd(async () => rmSync(folder, { recursive: true, force: true }))

  const server = testServer()
  atEnd(() => server.stop())
  const { ownerUrl, officeUrl, siteUrl } = await cloneDatabase(await server.template(true))

  const secret = randomBytes(24).toString('hex')
  const sitePort = await freePort()
  const adminPort = await freePort()
  const apps = await startBoth({
    officeUrl,
    siteUrl,
    sitePort,
    adminPort,
    filesDir: folder,
    secret,
    mode: 'production',
    logOf: (app) => join(folder, `${app}.log`),
  })
  const addresses: Addresses = {
    siteUrl: `http://localhost:${sitePort}`,
    adminUrl: `http://localhost:${adminPort}`,
    ownerUrl,
    filesDir: folder,
    secret,
    accounts: demoAccounts,
  }
  process.send?.(addresses)
  await Promise.race(apps.map(({ exited }) => exited))
  return 1
})
