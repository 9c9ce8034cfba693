// An office of its own for a test: its desk, its log and its deadlines hold what the test put there, and nothing else.

import { randomUUID } from 'node:crypto'
import { type Db, openDb } from '@daylight/db'
import { workCalendar } from '@daylight/db/calendar'
import { hashPassword } from '@daylight/db/passwords'
import { type Role, roleNames } from '@daylight/domain/accounts'
import { Day } from '@daylight/domain/calendar'
import { disclosureDueOn } from '@daylight/domain/disclosures'
import { at } from '../support/test'

export const PASSWORD = 'benji-chuyi-2027'

export type OwnOffice = {
  readonly agencyId: string
  readonly headingId: string
  /** The user name of the person in this role. */
  readonly people: Readonly<Record<Role, string>>
}

/** Puts entries in place, past the app. */
export async function inDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const db = openDb(at().ownerUrl, { connections: 1 })
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

/** A town below the demonstration's city, with a person in each role. */
export const makeOffice = (shortName: string): Promise<OwnOffice> =>
  inDatabase(async (db) => {
    const city = await db.agency.findUniqueOrThrow({ where: { slug: 'meihekou' } })
    const slug = `t${randomUUID().slice(0, 8)}`
    const agency = await db.agency.create({
      data: {
        parentId: city.id,
        kind: 'town',
        slug,
        name: `${shortName}人民政府`,
        shortName,
        position: 90,
        demonstration: true,
        headings: { create: { code: 'documents', name: '文件通知' } },
      },
      include: { headings: true },
    })
    const password = await hashPassword(PASSWORD)
    const people: Partial<Record<Role, string>> = {}
    for (const role of Object.keys(roleNames) as Role[]) {
      const username = `${slug}${role}`
      const id = randomUUID()
      await db.user.create({
        data: {
          id,
          name: `${shortName}${roleNames[role]}`,
          email: `${username}@accounts.invalid`,
          username,
          displayUsername: username,
          passwordChangedAt: new Date(),
          accounts: { create: { accountId: id, providerId: 'credential', password } },
          assignments: { create: { agencyId: agency.id, role, startedOn: '2018-01-01' } },
        },
      })
      people[role] = username
    }
    const [heading] = agency.headings
    if (!heading) throw new Error('the town has no heading')
    return { agencyId: agency.id, headingId: heading.id, people: people as OwnOffice['people'] }
  })

/** A draft, due as the calendar of the product counts it before anybody loads a notice. */
export const makeDraft = ({ agencyId, headingId }: OwnOffice, title: string, formedOn: string) =>
  inDatabase((db) => {
    const { day, provisional } = disclosureDueOn(Day.parse(formedOn), workCalendar)
    return db.disclosure.create({
      data: { agencyId, headingId, title, formedOn, dueOn: day, dueProvisional: provisional },
    })
  })
