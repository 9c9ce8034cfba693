import { type Role, roleNames } from '@daylight/domain/accounts'
import type { Found } from '@daylight/domain/desk'
import type { Ctx } from '../trpc'
import { on, withAllBelow } from './queries'

/** Without these an agency can't do what the Regulation asks of it. */
const needed: readonly Role[] = ['clerk', 'head']

/** Agencies in which nobody is clerk, or nobody head. */
export async function findVacantRoles({ db, actor, today }: Ctx): Promise<Found[]> {
  const agencies = await db.agency.findMany({
    where: {
      id: { in: await withAllBelow(db, [actor.agencyId]) },
      kind: { not: 'village' },
    },
    select: {
      id: true,
      shortName: true,
      assignments: {
        where: { role: { in: [...needed] }, user: { disabledAt: null }, ...on(today) },
        select: { role: true },
      },
    },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  })
  const vacant = agencies.flatMap(({ id, shortName, assignments }) => {
    const missing = needed.filter((role) => !assignments.some((one) => one.role === role))
    return missing.length === 0 ? [] : [{ id, shortName, missing }]
  })
  return vacant.map(({ id, shortName, missing }) => ({
    id,
    title: `${shortName}没有${missing.map((role) => roleNames[role]).join('和')}`,
    note: '没有人任用，本机关的事项就没有人办理',
    day: null,
    to: '/people',
  }))
}
