// Prisma's own schema engine, compiled to WebAssembly, so that migrating needs no binary that would have to be downloaded.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

export const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))
export const schemaFolder = fileURLToPath(new URL('../../prisma/schema', import.meta.url))
export const lockContent = 'provider = "postgresql"\n'
export const everyTable: bindings.SchemaFilter = { externalTables: [], externalEnums: [] }

// TypeScript knows it only together with the whole of the browser.
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> }
}

let loaded = false

function load() {
  if (loaded) return
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasm)), {
    './schema_engine_bg.js': { ...bindings },
  })
  bindings.__wbg_set_wasm(exports)
  const start = exports.__wbindgen_start
  if (typeof start === 'function') start()
  loaded = true
}

export async function openEngine(adapter: SqlMigrationAwareDriverAdapterFactory) {
  load()
  return bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
}

/** Prisma's adapters split a script at every semicolon, or do not wait for its end; a function body survives neither. */
export function withWholeScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  run: (adapter: SqlDriverAdapter, script: string) => Promise<unknown>,
  connectToShadowDb = () => factory.connectToShadowDb(),
): SqlMigrationAwareDriverAdapterFactory {
  const whole = (adapter: SqlDriverAdapter) =>
    Object.assign(adapter, {
      executeScript: async (script: string) => void (await run(adapter, script)),
    })
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => whole(await factory.connect()),
    connectToShadowDb: async () => whole(await connectToShadowDb()),
  }
}

export function readMigrations(folder = migrationsFolder): bindings.MigrationList {
  const lock = join(folder, 'migration_lock.toml')
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lock) ? readFileSync(lock, 'utf8') : lockContent,
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

export function readSchema(folder = schemaFolder): bindings.SchemaContainer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(folder, name), 'utf8') }))
}
