/** An office to test with: a database of its own, a city and two towns, and callers in every role. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDb } from '@daylight/db'
import { openTestDatabase } from '@daylight/db/testing'
import type { Role } from '@daylight/domain/accounts'
import { Day } from '@daylight/domain/calendar'
import { createAdminCaller } from '..'
import { folderStore } from '../files/store'
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
    callAs: (role: Role, { agencyId = own, today = '2018-12-31' } = {}) =>
      createAdminCaller({
        db,
        files,
        today: Day.parse(today),
        actor: { id: userId, agencyId, role },
        requestId: newId(),
      }),
    visit: createPublicCaller({
      db: site,
      files,
      actor: null,
      today: Day.parse('2018-12-31'),
      requestId: newId(),
    }),
    async close() {
      await Promise.all([owner.$disconnect(), db.$disconnect(), site.$disconnect()])
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
