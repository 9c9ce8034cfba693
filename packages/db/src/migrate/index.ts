// Brings a database to the state that the code expects, with Prisma's engine and in Prisma's own table,
// so that `prisma migrate deploy` may do the same, all but the queue of background jobs.

import { PrismaPg } from '@prisma/adapter-pg'
import { isDriverAdapterError } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { PlainError, plainly, withClient } from '../embedded'
import { installQueue } from '../jobs'
import {
  everyTable,
  migrationsFolder,
  openEngine,
  readMigrations,
  withWholeScripts,
} from './engine'

/** Any number, as long as nothing else in this product uses it. */
const migrationLock = 20_190_515

type Engine = Awaited<ReturnType<typeof openEngine>>
type Migrations = ReturnType<typeof readMigrations>

async function apply(engine: Engine, migrationsList: Migrations): Promise<string[]> {
  const { editedMigrationNames, failedMigrationNames, history } =
    await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: everyTable,
    })
  if (history && history.diagnostic !== 'databaseIsBehind') {
    throw new PlainError(
      `数据库比程序新（有程序不认识的迁移 ${history.unpersistedMigrationNames.join('、')}），请把程序更新到数据库所用的版本。`,
    )
  }
  const edited = editedMigrationNames.filter((name) => !failedMigrationNames.includes(name))
  if (edited.length > 0) {
    throw new PlainError(
      `迁移 ${edited.join('、')} 在这个数据库执行之后又被改动，请恢复原来的文件，把改动写成新的迁移；只是演示数据的，也可以删去数据目录重来。`,
    )
  }
  // A script runs as one transaction: what was broken off has left nothing and may be run again.
  for (const migrationName of failedMigrationNames) {
    await engine.markMigrationRolledBack({ migrationName })
  }
  return (await engine.applyMigrations({ migrationsList, filters: everyTable }))
    .appliedMigrationNames
}

/** What PostgreSQL said; the adapter translates it into words of Prisma's, which tell less. */
function reasonOf(error: unknown): { message: string; code: string } {
  const cause = isDriverAdapterError(error) ? error.cause : undefined
  return {
    message: cause?.originalMessage ?? (error instanceof Error ? error.message : String(error)),
    code: cause?.originalCode ?? '',
  }
}

function explain(error: unknown, scriptError: unknown) {
  if (error instanceof PlainError) return error
  const text = error instanceof Error ? error.message : String(error)
  const name = text.match(/migration_name="([^"]+)"/)?.[1]
  if (scriptError && name) {
    const reason = reasonOf(scriptError)
    const plain = plainly({ code: reason.code }, 'PostgreSQL')
    if (plain instanceof PlainError) return plain
    return new PlainError(
      `迁移 ${name} 没有成功（${reason.message}），数据库停留在它之前的状态，请按这个原因处理后再试一次。`,
      { cause: error },
    )
  }
  if (text.includes('schema is not empty')) {
    return new PlainError(
      '这个数据库里已有别的表，请用环境变量 DATABASE_URL 另指一个空的数据库。',
      {
        cause: error,
      },
    )
  }
  return error
}

/**
 * Applies what is still missing and returns the names, oldest first.
 * @throws {PlainError} where the database is newer than the code, or a migration cannot be applied
 */
export async function migrate(ownerUrl: string, folder = migrationsFolder): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    // Two processes that start at once must not both apply; the lock goes with this connection.
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    // The engine locks too, by session, and never hangs up: one connection, and ours to close.
    const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 })
    let scriptError: unknown
    const adapter = withWholeScripts(new PrismaPg(pool), (open, sql) =>
      // Without arguments PostgreSQL takes a whole script at once, and runs it as one transaction.
      open.executeRaw({ sql, args: [], argTypes: [] }).catch((error) => {
        scriptError = error
        throw error
      }),
    )
    try {
      const engine = await openEngine(adapter)
      let applied: string[]
      try {
        applied = await apply(engine, readMigrations(folder))
      } finally {
        engine.free()
      }
      // Not a migration of ours: pg-boss brings its own, in a schema of its own, where Prisma does not look.
      await installQueue(ownerUrl)
      return applied
    } catch (error) {
      throw explain(error, scriptError)
    } finally {
      await pool.end()
    }
  })
}
