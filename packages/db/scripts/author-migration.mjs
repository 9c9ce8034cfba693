// Writes the next migration: the difference between what the migrations so far make and what the schema says.
// Rules that Prisma has no words for (checks, roles, row-level security) are then added to the file by hand.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import {
  everyTable,
  lockContent,
  migrationsFolder,
  openEngine,
  readMigrations,
  readSchema,
  withWholeScripts,
} from '../src/migrate/engine.ts'

const name = process.argv[2]
if (!name || !/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name)) {
  console.error(
    '请给出迁移的名称，只用小写字母、数字和连字符：npm run author-migration -w @daylight/db -- add-visits',
  )
  process.exit(2)
}

const shadow = new PGlite({ dataDir: 'memory://', extensions: { pg_trgm } })
let broken

const engine = await openEngine(
  withWholeScripts(
    new PrismaPGlite(shadow),
    (_, script) =>
      shadow.exec(script).catch((error) => {
        broken ??= error
        throw error
      }),
    () => new PrismaPGlite(shadow).connect(),
  ),
)

try {
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...readMigrations() },
    to: { tag: 'schemaDatamodel', files: readSchema() },
    script: true,
    exitCode: null,
    filters: everyTable,
  })
  if (!stdout || stdout.includes('-- This is an empty migration')) {
    console.log('表结构没有变化，没有写出迁移。')
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = join(migrationsFolder, `${stamp}_${name}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(migrationsFolder, 'migration_lock.toml'), lockContent)
    writeFileSync(join(folder, 'migration.sql'), stdout)
    console.log(join(folder, 'migration.sql'))
  }
} catch (error) {
  console.error('无法比较表结构，请按下面的说明修改后再试：')
  console.error(broken ? broken.message : error)
  process.exitCode = 1
}
await shadow.close()
