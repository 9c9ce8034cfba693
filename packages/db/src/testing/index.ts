// A database of its own for each test file, on a server that all of them share.

import { cloneDatabase, type Template, type TestDatabase } from './server'

export { cloneDatabase, type TestDatabase, type TestServer, testServer } from './server'

/** Under which name the global set-up tells the workers where to ask for a template. */
export const testServerVariable = 'DAYLIGHT_TEST_SERVER'

/** @param options `demo`: with the demonstration ledger in it */
export async function openTestDatabase(options: { demo?: boolean } = {}): Promise<TestDatabase> {
  const address = process.env[testServerVariable]
  if (!address) throw new Error('openTestDatabase needs the global set-up of vitest.config.ts')
  const answer = await fetch(`${address}/${options.demo ? 'demo' : 'empty'}`)
  if (!answer.ok) throw new Error(await answer.text())
  return cloneDatabase((await answer.json()) as Template)
}
