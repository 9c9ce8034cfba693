// What the chain of the audit log costs: the same mutation with the chain's lock, without it, and with one chain for
// all agencies, by eight people in eight agencies and by eight in one. On a throw-away PostgreSQL that syncs to disk.

import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdminCaller, folderStore } from '../../packages/api/src'
import { type AuditLog, openLog } from '../../packages/api/src/audit/log'
import { fileWitness, type Witness } from '../../packages/api/src/audit/witness'
import { openQueue } from '../../packages/api/src/jobs/queue'
import { openDb, type PrismaClient } from '../../packages/db/src'
import { startEmbedded } from '../../packages/db/src/embedded'
import { migrate } from '../../packages/db/src/migrate'
import { Day } from '../../packages/domain/src/calendar'
import { atEnd, say, track } from '../lifecycle'

const PEOPLE = 8
const SECONDS = 5

/** A chain without an end to read. */
const endless = { auditEntry: { findFirst: async () => null } } as unknown as PrismaClient

/** The same entries, masked and hashed, each in a chain of its own: nobody waits for anybody. */
function unchained(db: PrismaClient, witness: Witness): AuditLog {
  const log = openLog(db, endless, witness)
  return { ...log, append: (tx, act) => log.append(tx, { ...act, agencyId: randomUUID() }) }
}

/** One chain for all agencies, as a log without stripes would have it. */
const oneChain = (log: AuditLog): AuditLog => ({
  ...log,
  append: (tx, act) => log.append(tx, { ...act, agencyId: null }),
})

async function agenciesIn(db: PrismaClient): Promise<string[]> {
  const { id: parentId } = await db.agency.create({
    data: { kind: 'county_city', slug: 'shi', name: '某市人民政府', shortName: '某市' },
  })
  const ids = Array.from({ length: PEOPLE }, () => randomUUID())
  await db.agency.createMany({
    data: ids.map((id, index) => ({
      id,
      parentId,
      kind: 'town' as const,
      slug: `zhen-${index}`,
      name: `第${index}镇`,
      shortName: `第${index}镇`,
    })),
  })
  return ids
}

/** Mutations a second, by eight people at once. */
async function throughput(
  db: PrismaClient,
  log: AuditLog,
  filesDir: string,
  agencyOf: (person: number) => string,
): Promise<number> {
  const until = Date.now() + SECONDS * 1000
  let done = 0
  const work = async (person: number) => {
    const actor = {
      id: randomUUID(),
      name: '某岗位',
      agencyId: agencyOf(person),
      roles: ['clerk' as const],
      sessionId: null,
      isConfirmed: true,
      restriction: null,
    }
    const now = new Date()
    const caller = createAdminCaller({
      db,
      log,
      actor,
      now,
      denial: null,
      files: folderStore(filesDir),
      queue: openQueue(),
      today: Day.parse('2026-06-01'),
      requestId: 'bench',
      address: '127.0.0.1',
    })
    while (Date.now() < until) {
      // On small tables serializable transactions of unrelated entries meet now and then, with a chain or without.
      const busy = (error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'CONFLICT')) throw error
        return null
      }
      const made = await caller.training
        .create({
          id: randomUUID(),
          heldOn: Day.parse('2026-05-08'),
          topic: '政府信息公开条例',
          kind: 'regulation',
          place: '二楼会议室',
          attendees: ['某人'],
        })
        .catch(busy)
      if (made) done += 1
    }
  }
  await Promise.all(Array.from({ length: PEOPLE }, (_, person) => work(person)))
  return done / SECONDS
}

export async function auditBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-bench-'))
  const server = await track(
    startEmbedded({ dataDir: folder, durable: true, temporary: true }),
    (running) => running.stop(),
  )
  await migrate(server.url)
  const db = openDb(server.url, { connections: PEOPLE + 2 })
  const tails = openDb(server.url, { connections: 2 })
  atEnd(() => Promise.all([db.$disconnect(), tails.$disconnect()]))
  const agencies = await agenciesIn(db)
  const [first = ''] = agencies
  const own = (person: number) => agencies[person] ?? first
  const witness = fileWitness(join(folder, 'files'))
  const chained = openLog(db, tails, witness)
  const free = unchained(db, witness)

  const measure = (log: AuditLog, agencyOf: (person: number) => string) =>
    throughput(db, log, join(folder, 'files'), agencyOf)
  say('每项测5秒……')
  await measure(free, own)
  const rows: [string, number, number][] = []
  for (const [where, agencyOf] of [
    ['八个机关各一人', own],
    ['一个机关八人', () => first],
  ] as const) {
    const without = await measure(free, agencyOf)
    rows.push([`${where}：不加锁、不成链`, without, without])
    rows.push([`${where}：每个机关一条链`, await measure(chained, agencyOf), without])
    rows.push([`${where}：全部一条链`, await measure(oneChain(chained), agencyOf), without])
  }
  for (const [what, perSecond, without] of rows)
    console.log(
      `${what}\t每秒 ${perSecond.toFixed(0)} 次\t为不加锁的 ${(perSecond / without).toFixed(2)} 倍`,
    )
}
