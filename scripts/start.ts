// The product without the demonstration: on the server that DATABASE_URL names, or on an embedded one of its own.

import { defaultDataDir } from '../packages/db/src/embedded'

const root = new URL('..', import.meta.url).pathname
// Beside the demonstration's folder, so that the two never share a database. Set before anything reads it.
process.env.DAYLIGHT_DATA_DIR ??= `${defaultDataDir(decodeURIComponent(root).replace(/\/$/, ''))}-office`

const { build } = await import('./build')
const { main } = await import('./lifecycle')
const { dataDir } = await import('./place')
const { show } = await import('./show')

await main(() =>
  show({
    mode: 'production',
    demonstration: false,
    before: () => build(`${dataDir}/build.log`),
  }),
)
