import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withClient } from '../embedded'
import { openTestDatabase, type TestDatabase } from '../testing'
import { migrationsFolder } from './engine'
import { migrate } from './index'

let database: TestDatabase
let folder: string

const write = (name: string, sql: string) => {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

beforeAll(async () => {
  database = await openTestDatabase()
  folder = mkdtempSync(join(tmpdir(), 'daylight-migrations-'))
  cpSync(migrationsFolder, folder, { recursive: true })
})

afterAll(async () => {
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

it('has nothing to do where all migrations are applied', async () => {
  expect(await migrate(database.ownerUrl)).toEqual([])
})

it('applies a new migration once, function bodies included, also from two processes at once', async () => {
  write(
    '20990101000000_new',
    `CREATE TABLE fresh (value int);
     CREATE FUNCTION seven() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 7; END; $$;
     INSERT INTO fresh SELECT seven();`,
  )
  const applied = await Promise.all([
    migrate(database.ownerUrl, folder),
    migrate(database.ownerUrl, folder),
  ])
  expect(applied.flat()).toEqual(['20990101000000_new'])
  await withClient(database.ownerUrl, async (client) => {
    expect((await client.query('SELECT value FROM fresh')).rows).toEqual([{ value: 7 }])
  })
})

it('undoes a broken migration whole, says why, and applies it once it is mended', async () => {
  write('20990102000000_broken', 'CREATE TABLE half (value int); SELECT * FROM nowhere;')
  for (const attempt of [1, 2]) {
    await expect(migrate(database.ownerUrl, folder), `attempt ${attempt}`).rejects.toThrow(
      '迁移 20990102000000_broken 没有成功（relation "nowhere" does not exist）',
    )
  }
  write('20990102000000_broken', 'CREATE TABLE half (value int);')
  expect(await migrate(database.ownerUrl, folder)).toEqual(['20990102000000_broken'])
})

it('refuses a database that is newer than the code, and a migration edited afterwards', async () => {
  await expect(migrate(database.ownerUrl)).rejects.toThrow('数据库比程序新')
  write('20990102000000_broken', 'CREATE TABLE half (value bigint);')
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('又被改动')
})
