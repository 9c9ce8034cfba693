import { afterEach, beforeEach, expect, it } from 'vitest'
import { PlainError } from '../embedded/plain-error'
import { openDb, Prisma, type PrismaClient } from '../index'
import { openTestDatabase, type TestDatabase } from '../testing'
import { loadDemo } from './index'

let database: TestDatabase
let db: PrismaClient

beforeEach(async () => {
  database = await openTestDatabase()
  db = openDb(database.ownerUrl)
})
afterEach(async () => {
  await db?.$disconnect()
  await database?.drop()
})

/** Every row of every table as text, in a fixed order. */
async function everything(): Promise<Record<string, string[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
  const contents: Record<string, string[]> = {}
  for (const { name } of tables) {
    const rows = await db.$queryRaw<{ row: string }[]>(
      Prisma.raw(`SELECT to_json(t)::text AS row FROM "${name}" AS t ORDER BY 1`),
    )
    contents[name] = rows.map(({ row }) => row)
  }
  return contents
}

it('loads once, also from two processes at once, and changes nothing when it is there', async () => {
  await Promise.all([loadDemo(database.ownerUrl), loadDemo(database.ownerUrl)])
  const before = await everything()
  expect(before.Disclosure?.length).toBe(201)
  expect(before.HolidayNotice?.length).toBe(9)

  await loadDemo(database.ownerUrl)
  expect(await everything()).toEqual(before)
})

it('leaves what people have entered since', async () => {
  await loadDemo(database.ownerUrl)
  const { id: parentId } = await db.agency.findUniqueOrThrow({ where: { slug: 'shuguang' } })
  await db.agency.create({
    data: { parentId, kind: 'village', slug: 'dongsheng', name: '东升村', shortName: '东升村' },
  })
  await db.agency.update({ where: { id: parentId }, data: { telephone: '0435-0000099' } })
  const before = await everything()

  await loadDemo(database.ownerUrl)
  expect(await everything()).toEqual(before)
})

it('brings the accounts that a later version added', async () => {
  await loadDemo(database.ownerUrl)
  const before = await everything()
  await db.account.deleteMany({ where: { user: { username: 'guanli' } } })
  await db.assignment.deleteMany({ where: { user: { username: 'guanli' } } })
  await db.user.delete({ where: { username: 'guanli' } })

  await loadDemo(database.ownerUrl)
  const { User = [], Assignment } = await everything()
  expect(User.length).toBe(before.User?.length)
  expect(Assignment).toEqual(before.Assignment)
})

it.each([
  [
    'another agency',
    () =>
      db.agency.create({
        data: { kind: 'county_city', slug: 'other', name: '某市人民政府', shortName: '某市' },
      }),
  ],
  ['a person', () => db.user.create({ data: { name: '某人', email: 'a@accounts.invalid' } })],
  ['a limit', () => db.rateLimit.create({ data: { key: 'a', points: 1 } })],
])(
  'AU-08: refuses a database that holds %s in a plain sentence, and writes nothing',
  async (_, hold) => {
    await hold()
    const before = await everything()

    const failure = await loadDemo(database.ownerUrl).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(PlainError)
    expect(String(failure)).toContain('已有别的数据')
    expect(await everything()).toEqual(before)
  },
)

it('loads all or nothing', async () => {
  // The last table to be filled refuses.
  await db.$executeRaw`ALTER TABLE "Improvement" ADD CONSTRAINT no_more CHECK (false)`
  await expect(loadDemo(database.ownerUrl)).rejects.toThrow()
  expect(await db.agency.count()).toBe(0)
  expect(await db.user.count()).toBe(0)
})
