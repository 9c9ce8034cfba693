// Generates the Prisma client, unless the one that is there was made from the same schema by the same Prisma.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const schema = join(root, 'prisma/schema')
const generated = join(root, 'src/generated')
const mark = join(generated, '.made-from')
const prisma = createRequire(import.meta.url).resolve('prisma/package.json')

const hash = createHash('sha256').update(JSON.parse(readFileSync(prisma, 'utf8')).version)
for (const name of readdirSync(schema).sort()) {
  hash.update(`\0${name}\0`).update(readFileSync(join(schema, name)))
}
const wanted = hash.digest('hex')

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
  rmSync(generated, { recursive: true, force: true })
  const { status } = spawnSync(
    process.execPath,
    [join(dirname(prisma), 'build/index.js'), 'generate'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      // Prisma would download an engine that generating does not use; any executable keeps it from that.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  )
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(mark, wanted)
}
