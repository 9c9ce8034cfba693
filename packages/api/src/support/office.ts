/** An office to test with: a database of its own, a city and two towns, and callers in every role. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDb } from '@daylight/db'
import { openTestDatabase } from '@daylight/db/testing'
import type { Actor, Role } from '@daylight/domain/accounts'
import { Day } from '@daylight/domain/calendar'
import { createAdminCaller } from '..'
import { openLog } from '../audit/log'
import { fileWitness } from '../audit/witness'
import { folderStore } from '../files/store'
import { openQueue } from '../jobs/queue'
import { createPublicCaller } from '../public'

export const newId = () => randomUUID()

/** @param options `demo`: the demonstration ledger instead of two bare towns */
export async function openOffice(options: { demo?: boolean } = {}) {
  const database = await openTestDatabase(options)
  const owner = openDb(database.ownerUrl)
  const db = openDb(database.officeUrl)
  const site = openDb(database.siteUrl)
  const folder = mkdtempSync(join(tmpdir(), 'daylight-files-'))
  const files = folderStore(folder)
  const tails = openDb(database.officeUrl, { connections: 2 })
  const log = openLog(db, tails, fileWitness(folder))
  const queue = openQueue()
  const userId = newId()

  if (!options.demo) await placeTowns(owner)
  const agencyOf = async (slug: string) =>
    (await owner.agency.findUniqueOrThrow({ where: { slug } })).id
  const own = await agencyOf(options.demo ? 'shuguang' : 'jia')

  return {
    owner,
    db,
    site,
    files,
    own,
    agencyOf,
    folder,
    log,
    queue,
    urls: database,
    /** A caller with the role; `actor` sets what else matters, e.g. another person. */
    callAs: (
      role: Role,
      {
        agencyId = own,
        today = '2018-12-31',
        actor = {},
      }: { agencyId?: string; today?: string; actor?: Partial<Actor> } = {},
    ) =>
      createAdminCaller({
        db,
        files,
        log,
        queue,
        now: new Date(`${today}T09:00:00+08:00`),
        today: Day.parse(today),
        actor: {
          id: userId,
          name: '某岗位',
          agencyId,
          roles: [role],
          sessionId: null,
          isConfirmed: true,
          restriction: null,
          ...actor,
        },
        denial: null,
        requestId: newId(),
        address: '192.0.2.1',
      }),
    visit: createPublicCaller({
      db: site,
      files,
      today: Day.parse('2018-12-31'),
      requestId: newId(),
    }),
    async close() {
      await Promise.all([owner, db, tails, site].map((client) => client.$disconnect()))
      rmSync(folder, { recursive: true, force: true })
      await database.drop()
    },
  }
}

export type Office = Awaited<ReturnType<typeof openOffice>>

async function placeTowns(owner: ReturnType<typeof openDb>) {
  const city = await owner.agency.create({
    data: { kind: 'county_city', slug: 'shi', name: '某市人民政府', shortName: '某市' },
  })
  for (const [slug, name, unifiedCode] of [
    ['jia', '甲镇', '11220581MB12345623'],
    ['yi', '乙镇', '112205810135123478'],
  ] as const) {
    const { id: agencyId } = await owner.agency.create({
      data: {
        parentId: city.id,
        kind: 'town',
        slug,
        name: `${name}人民政府`,
        shortName: name,
        unifiedCode,
      },
    })
    await owner.heading.create({ data: { agencyId, code: 'documents', name: '文件' } })
    await owner.readingPoint.create({
      data: {
        agencyId,
        kind: 'government_hall',
        name: '政务大厅',
        hasTerminal: true,
        openedOn: '2010-01-01',
      },
    })
  }
  const notice = await owner.holidayNotice.findFirst({ where: { year: 2018 } })
  if (!notice) await owner.holidayNotice.create({ data: { year: 2018 } })
}
