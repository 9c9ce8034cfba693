// A process of its own: an installation in which nobody has an account yet, as at its first start. It tells its
// parent where the office's app is and what that says to whoever started it, and stops with its parent.

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@daylight/db/embedded'
import { cloneDatabase, testServer } from '@daylight/db/testing'
import { startBoth } from '../../scripts/both-apps'
import { atEnd, main } from '../../scripts/lifecycle'

export type FreshOffice = { readonly adminUrl: string; readonly sentence: string }

await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-fresh-'))
  atEnd(async () => rmSync(folder, { recursive: true, force: true }))
  const server = testServer()
  atEnd(() => server.stop())
  const { officeUrl, siteUrl } = await cloneDatabase(await server.template(false))

  const adminPort = await freePort()
  const said = Promise.withResolvers<string>()
  const apps = await startBoth({
    officeUrl,
    siteUrl,
    sitePort: await freePort(),
    adminPort,
    filesDir: folder,
    secret: randomBytes(24).toString('hex'),
    mode: 'production',
    logOf: (app) => join(folder, `${app}.log`),
    onSaying: said.resolve,
  })
  const office: FreshOffice = {
    adminUrl: `http://localhost:${adminPort}`,
    sentence: await said.promise,
  }
  process.send?.(office)
  await Promise.race(apps.map(({ exited }) => exited))
  return 1
})
