import { join } from 'node:path'
import { build } from './build'
import { main } from './lifecycle'
import { dataDir } from './place'
import { show } from './show'

await main(() =>
  show({
    mode: 'production',
    demonstration: true,
    before: () => build(join(dataDir, 'build.log')),
  }),
)
