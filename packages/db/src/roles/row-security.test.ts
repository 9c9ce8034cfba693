import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDb, Prisma } from '..'
import { openTestDatabase, type TestDatabase } from '../testing'

let database: TestDatabase
let owner: ReturnType<typeof openDb>
let site: ReturnType<typeof openDb>
let office: ReturnType<typeof openDb>
beforeAll(async () => {
  database = await openTestDatabase({ demo: true })
  owner = openDb(database.ownerUrl)
  site = openDb(database.siteUrl)
  office = openDb(database.officeUrl)
})
afterAll(async () => {
  await Promise.all([owner.$disconnect(), site.$disconnect(), office.$disconnect()])
  await database.drop()
})

describe('the public site’s role', () => {
  it('reads what is published', async () => {
    const published = await owner.disclosure.count({ where: { status: 'published' } })
    expect(published).toBeGreaterThan(184)
    expect(await site.disclosure.count()).toBe(published)
  })

  it('reads no draft, nor what belongs to one', async () => {
    expect(await owner.disclosure.count({ where: { status: 'draft' } })).toBeGreaterThan(0)
    expect(await site.disclosure.count({ where: { status: 'draft' } })).toBe(0)
    expect(await site.$queryRaw`SELECT id FROM "Disclosure" WHERE "status" <> 'published'`).toEqual(
      [],
    )
  })

  it('reads no report before it is published', async () => {
    const { id: agencyId } = await owner.agency.findUniqueOrThrow({ where: { slug: 'shuguang' } })
    await owner.report.create({
      data: { agencyId, year: 2018, asOf: '2018-12-24', form: 'outline-until-2018' },
    })
    expect(await site.report.count()).toBe(0)
  })

  it('reads no table of the office at all', async () => {
    const tables = await owner.$queryRaw<{ name: string }[]>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`
    const open = new Set([
      ...['Agency', 'Heading', 'Disclosure', 'Posting', 'Attachment', 'StoredFile', 'ReadingPoint'],
      ...['Report', 'FrozenFigure', 'FrozenEntry'],
    ])
    const closed = tables.map(({ name }) => name).filter((name) => !open.has(name))
    expect(closed).toEqual(expect.arrayContaining(['User', 'Account', 'Session', 'Application']))
    for (const name of closed)
      await expect(
        site.$queryRaw(Prisma.raw(`SELECT 1 FROM "${name}" LIMIT 1`)),
        name,
      ).rejects.toThrow('permission denied')
  })

  it('writes nothing', async () => {
    await expect(site.agency.updateMany({ data: { name: '改' } })).rejects.toThrow(
      'permission denied',
    )
    await expect(site.disclosure.deleteMany()).rejects.toThrow('permission denied')
  })

  it('can’t become another role', async () => {
    for (const role of ['daylight_office', 'daylight', 'postgres'])
      await expect(site.$executeRaw(Prisma.raw(`SET ROLE ${role}`))).rejects.toThrow()
    const [row] = await site.$queryRaw<{ powers: boolean }[]>`
      SELECT rolsuper OR rolbypassrls OR rolcreaterole AS powers FROM pg_roles WHERE rolname = current_user`
    expect(row?.powers).toBe(false)
  })
})

describe('the office’s role', () => {
  it('adds to the log and never changes or deletes it', async () => {
    const { id: agencyId } = await owner.agency.findUniqueOrThrow({ where: { slug: 'shuguang' } })
    const entry = {
      actorId: agencyId,
      agencyId,
      role: 'clerk',
      action: 'a',
      procedure: 'p',
      requestId: 'r',
      chain: agencyId,
      sequence: 1,
      kind: 'mutation',
      concept: 'p',
      outcome: 'done',
      changes: [],
      previousHash: '0'.repeat(64),
      hash: '1'.repeat(64),
    } as const
    const { id } = await office.auditEntry.create({
      data: { ...entry, changes: [], input: {} },
    })
    await expect(
      office.auditEntry.update({ where: { id }, data: { action: 'b' } }),
    ).rejects.toThrow('permission denied')
    await expect(office.auditEntry.deleteMany()).rejects.toThrow('permission denied')
    await expect(office.$executeRaw`TRUNCATE "AuditEntry"`).rejects.toThrow('permission denied')
  })

  it('nor does the owner: triggers refuse it (AT-02)', async () => {
    await expect(owner.auditEntry.updateMany({ data: { action: 'b' } })).rejects.toThrow(
      'only grows',
    )
    await expect(owner.auditEntry.deleteMany()).rejects.toThrow('only grows')
    await expect(owner.$executeRaw`TRUNCATE "AuditEntry"`).rejects.toThrow('only grows')
  })

  it('what a mutation changes is gathered from every book of the ledger', async () => {
    const rows = await owner.$queryRaw<{ name: string }[]>`
      SELECT c.relname::text AS name FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT EXISTS (
        SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'gather_changed')
      ORDER BY 1`
    // What is no book: the log, what a report froze, secrets, and work of the machine.
    expect(rows.map(({ name }) => name)).toEqual([
      'AuditEntry',
      'FrozenEntry',
      'FrozenFigure',
      'IndexSequence',
      'Job',
      'OneTimeLink',
      'RateLimit',
      'Session',
      'TwoFactor',
      'UsedCode',
      'Verification',
      '_prisma_migrations',
    ])
  })
})

describe('the database holds by itself', () => {
  const shuguang = async () =>
    (await owner.agency.findUniqueOrThrow({ where: { slug: 'shuguang' } })).id

  it.each([
    [
      'a posting before the item was formed',
      `UPDATE "Disclosure" SET "publishedOn" = '1999-01-01' WHERE "status" = 'published'`,
    ],
    ['a service that ends before it starts', `UPDATE "Service" SET "endedOn" = '1999-01-01'`],
    ['a visit of nobody', `UPDATE "Visit" SET "visitors" = 0`],
    ['an opening in the middle of a year', `UPDATE "Opening" SET "day" = '2017-06-30'`],
    ['a cut-off outside the year', `UPDATE "Report" SET "asOf" = '2019-01-01'`],
    [
      'a unified code out of form',
      `UPDATE "Agency" SET "unifiedCode" = '91220581MB12345623' WHERE "parentId" IS NOT NULL`,
    ],
    ['a day out of form', `UPDATE "TrainingSession" SET "heldOn" = '2018-13-01'`],
    ['a second city', `UPDATE "Agency" SET "parentId" = NULL`],
  ])('refuses %s', async (_, sql) => {
    await expect(owner.$executeRaw(Prisma.raw(sql))).rejects.toThrow(
      /violates (check|unique) constraint|Unique constraint/,
    )
  })

  it('refuses an index number given twice', async () => {
    const agencyId = await shuguang()
    const [first, second] = await owner.disclosure.findMany({
      where: { agencyId, status: 'published' },
      take: 2,
    })
    await expect(
      owner.disclosure.update({
        where: { id: second?.id },
        data: { indexNumber: first?.indexNumber },
      }),
    ).rejects.toThrow()
  })
})
