import { UnifiedCode } from '@daylight/domain/agencies'
import { Day, isWorkingDay } from '@daylight/domain/calendar'
import { EntryId } from '@daylight/domain/entry'
import { CreateReadingPoint, RecordLoan, RecordVisit } from '@daylight/domain/reading-points'
import { CreateStaffPost } from '@daylight/domain/staffing'
import { CreateTrainingSession } from '@daylight/domain/training'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workCalendar } from '../calendar'
import { openDb, Prisma, type PrismaClient } from '../index'
import { verifyPassword } from '../passwords'
import { openTestDatabase, type TestDatabase } from '../testing'
import { demoAccounts } from './index'

const cutOff = '2018-12-24'
let database: TestDatabase
let db: PrismaClient

beforeAll(async () => {
  database = await openTestDatabase({ demo: true })
  db = openDb(database.ownerUrl)
})
afterAll(async () => {
  await db?.$disconnect()
  await database?.drop()
})

const town = () => db.agency.findUniqueOrThrow({ where: { slug: 'shuguang' } })

describe('the demonstration', () => {
  it('puts every act of the year on a working day, none after the cut-off day', async () => {
    const { id: agencyId } = await town()
    const inTown = { readingPoint: { agencyId } }
    const items = await db.disclosure.findMany({
      where: { agencyId, status: 'published' },
      include: { postings: true },
    })
    const acts = [
      ...items.flatMap(({ formedOn, postings }) => [
        formedOn,
        ...postings.flatMap(({ postedOn, removedOn }) => [postedOn, removedOn]),
      ]),
      ...(await db.holding.findMany()).map(({ acknowledgedOn }) => acknowledgedOn),
      ...(await db.visit.findMany({ where: inTown })).map(({ visitedOn }) => visitedOn),
      ...(await db.loan.findMany({ where: inTown })).flatMap(({ lentOn, returnedOn }) => [
        lentOn,
        returnedOn,
      ]),
      ...(await db.trainingSession.findMany()).map(({ heldOn }) => heldOn),
      ...(await db.supervisionEvent.findMany()).map(({ heldOn }) => heldOn),
    ].filter((day) => day !== null)

    expect(acts.length).toBeGreaterThan(1000)
    const wrong = acts.filter(
      (day) => day < '2018-01-02' || day > cutOff || !isWorkingDay(Day.parse(day), workCalendar),
    )
    expect(wrong).toEqual([])
    const days = items.map(({ publishedOn }) => publishedOn ?? '').sort()
    expect([days.at(0), days.at(-1)]).toEqual(['2018-01-02', cutOff])
  })

  it('lends only copies on paper that the point holds', async () => {
    const loans = await db.loan.findMany()
    const copies = await db.holding.findMany({
      where: { medium: 'paper' },
      include: { disclosure: true },
    })
    const wrong = loans.filter(
      (loan) =>
        !copies.some(
          (copy) =>
            copy.readingPointId === loan.readingPointId &&
            copy.disclosure?.title === loan.title &&
            copy.acknowledgedOn <= loan.lentOn,
        ),
    )
    expect(wrong).toEqual([])
  })

  it('holds nothing that the forms of the office would refuse', async () => {
    const refused: unknown[] = []
    const check = (schema: { safeParse: (entry: object) => { success: boolean } }, entry: object) =>
      schema.safeParse(entry).success || refused.push(entry)

    for (const { unifiedCode } of await db.agency.findMany())
      expect(UnifiedCode.parse(unifiedCode)).toBe(unifiedCode)
    for (const { agencyId: _, version, createdAt, ...point } of await db.readingPoint.findMany())
      check(CreateReadingPoint, point)
    for (const { version, createdAt, ...visit } of await db.visit.findMany())
      check(RecordVisit, visit)
    for (const { version, createdAt, dueOn, ...loan } of await db.loan.findMany())
      check(RecordLoan, loan)
    const sessions = await db.trainingSession.findMany({ include: { attendance: true } })
    for (const { id, heldOn, topic, kind, place, host, trainer, attendance } of sessions) {
      const attendees = attendance.map(({ attendee }) => attendee)
      check(CreateTrainingSession, { id, heldOn, topic, kind, place, host, trainer, attendees })
    }
    const posts = await db.staffPost.findMany({ include: { periods: true } })
    for (const { id, title, duty, periods } of posts) {
      const served = periods.map(({ kind, startedOn, endedOn }) => ({ kind, startedOn, endedOn }))
      check(CreateStaffPost, { id, title, duty, periods: served })
    }
    expect(refused).toEqual([])
  })

  it('uses no id twice', async () => {
    const tables = await db.$queryRaw<{ name: string }[]>`
      SELECT table_name::text AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'uuid'`
    const ids: string[] = []
    for (const { name } of tables) {
      const rows = await db.$queryRaw<{ id: string }[]>(
        Prisma.raw(`SELECT id::text FROM "${name}"`),
      )
      ids.push(...rows.map(({ id }) => id))
    }
    expect(ids.length).toBeGreaterThan(1000)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !EntryId.safeParse(id).success)).toEqual([])
  })

  it('shows the columns of a disclosure platform in their order (国办公开办函〔2019〕61号)', async () => {
    for (const slug of ['meihekou', 'shuguang']) {
      const columns = await db.heading.findMany({
        where: { agency: { slug }, parentId: null },
        orderBy: { position: 'asc' },
      })
      expect(columns.map(({ name }) => name)).toEqual([
        '政府信息公开指南',
        '政府信息公开制度',
        '法定主动公开内容',
        '政府信息公开年报',
      ])
    }
  })

  it('gives each role an account whose password opens it: the administrator in the city, the others in the town', async () => {
    const { id: townId, parentId } = await town()
    expect(new Set(demoAccounts.map(({ password }) => password)).size).toBe(5)
    expect(demoAccounts.map(({ role }) => role).sort()).toEqual([
      'admin',
      'auditor',
      'author',
      'clerk',
      'head',
    ])
    for (const { username, password, role, name } of demoAccounts) {
      expect(password.length).toBeGreaterThanOrEqual(12)
      const user = await db.user.findUniqueOrThrow({
        where: { username },
        include: { accounts: true, assignments: true },
      })
      expect(user).toMatchObject({ name, email: `${username}@accounts.invalid` })
      expect(user.assignments).toMatchObject([
        {
          agencyId: role === 'admin' ? parentId : townId,
          role,
          startedOn: '2018-01-01',
          endedOn: null,
        },
      ])
      expect(user.accounts).toMatchObject([{ providerId: 'credential', accountId: user.id }])
      expect(await verifyPassword(user.accounts[0]?.password ?? '', password)).toBe(true)
    }
  })
})
