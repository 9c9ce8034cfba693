/**
 * The demonstration: one year of a town, made up to match the figures of its published report.
 *
 * Everything has a fixed id and comes from tables and a seeded generator, so that two loads are alike.
 */

import { fillCalendar } from '../calendar'
import { PlainError } from '../embedded/plain-error'
import { type Db, openDb, Prisma, type PrismaClient } from '../index'
import { agencies, assignments, city, makeAccounts, users } from './agencies'
import { cityDisclosures, cityPostings } from './city-disclosures'
import { headings } from './headings'
import { improvements } from './improvements'
import { indexSequences } from './index-sequences'
import {
  attendance,
  services,
  staffPosts,
  supervisionEvents,
  trainingSessions,
} from './office-work'
import { openings } from './openings'
import { loans, visits } from './readers'
import { points } from './reading-points'
import { holdings, townDisclosures, townPostings } from './town-disclosures'
import { townDrafts } from './town-drafts'

export { type DemoAccount, demoAccounts } from './agencies'

/** Any number, as long as nothing else in this product uses it. */
const loadLock = 20_181_224

/**
 * Loads the demonstration unless it is there; all of it or nothing.
 *
 * @throws {PlainError} where the database holds anything else
 */
export async function loadDemo(ownerUrl: string): Promise<void> {
  const db = openDb(ownerUrl, { connections: 1 })
  try {
    if (await isLoaded(db)) return await addAccounts(db)
    await fillCalendar(db)
    const accounts = await makeAccounts()
    await db.$transaction(
      async (tx) => {
        // Two processes that start at once must not both load.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${loadLock})`
        if (await isLoaded(tx)) return
        await insert(tx)
        await tx.account.createMany({ data: accounts })
      },
      { timeout: 120_000, maxWait: 30_000 },
    )
  } finally {
    await db.$disconnect()
  }
}

/** @throws {PlainError} where the database holds anything else */
async function isLoaded(db: Db): Promise<boolean> {
  const ours = await db.agency.findUnique({ where: { id: city.id }, select: { id: true } })
  if (ours) return true
  if (await isEmpty(db)) return false
  throw new PlainError(
    '这个数据库里已有别的数据，演示数据没有装入；请用环境变量 DATABASE_URL 另指一个空的数据库。',
  )
}

/** Nothing but the structure and the calendar that came with it. */
async function isEmpty(db: Db): Promise<boolean> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public'
      AND tablename NOT IN ('_prisma_migrations', 'HolidayNotice', 'MovedDay')`
  const anyRow = tables.map(
    ({ name }) => Prisma.sql`EXISTS (SELECT FROM ${Prisma.raw(`"${name}"`)})`,
  )
  const [row] = await db.$queryRaw<{ held: boolean }[]>(
    Prisma.sql`SELECT ${Prisma.join(anyRow, ' OR ')} AS held`,
  )
  return row?.held === false
}

/** A demonstration that an earlier version loaded gets the accounts that came since. */
async function addAccounts(db: PrismaClient): Promise<void> {
  const there = await db.user.count({ where: { id: { in: users.map(({ id }) => id ?? '') } } })
  if (there === users.length) return
  const accounts = await makeAccounts()
  await db.$transaction([
    db.user.createMany({ data: users, skipDuplicates: true }),
    db.assignment.createMany({ data: assignments, skipDuplicates: true }),
    db.account.createMany({ data: accounts, skipDuplicates: true }),
  ])
}

/** In the order in which rows refer to one another. */
async function insert(db: Db): Promise<void> {
  await db.agency.createMany({ data: agencies })
  await db.user.createMany({ data: users })
  await db.assignment.createMany({ data: assignments })
  await db.heading.createMany({ data: headings })
  await db.opening.createMany({ data: openings })

  await db.readingPoint.createMany({ data: [...points] })
  await db.disclosure.createMany({ data: [...cityDisclosures, ...townDisclosures, ...townDrafts] })
  await db.indexSequence.createMany({ data: indexSequences })
  await db.posting.createMany({ data: [...cityPostings, ...townPostings] })
  await db.holding.createMany({ data: holdings })
  await db.visit.createMany({ data: [...visits] })
  await db.loan.createMany({ data: [...loans] })

  await db.trainingSession.createMany({ data: trainingSessions })
  await db.attendance.createMany({ data: attendance })
  await db.staffPost.createMany({ data: staffPosts })
  await db.service.createMany({ data: services })
  await db.supervisionEvent.createMany({ data: supervisionEvents })
  await db.improvement.createMany({ data: improvements })
}
