import type { PrismaClient } from '@daylight/db'
import { type Actor, roleNames } from '@daylight/domain/accounts'
import type { Day } from '@daylight/domain/calendar'
import type { Ctx } from '../trpc'

/** The actor that a person is on `today`: the latest role begun and not ended, or `null`. */
export async function actorOf(db: PrismaClient, userId: string, today: Day): Promise<Actor | null> {
  const assignment = await db.assignment.findFirst({
    where: {
      userId,
      startedOn: { lte: today },
      OR: [{ endedOn: null }, { endedOn: { gte: today } }],
    },
    orderBy: [{ startedOn: 'desc' }, { id: 'desc' }],
  })
  return assignment && { id: userId, agencyId: assignment.agencyId, role: assignment.role }
}

/** Who is signed in, as the frame of the admin app shows it. */
export async function getSelf({ db, actor }: Ctx) {
  const [user, agency] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { name: true, username: true } }),
    db.agency.findUniqueOrThrow({
      where: { id: actor.agencyId },
      select: { name: true, shortName: true, slug: true, demonstration: true },
    }),
  ])
  return { ...actor, ...user, roleName: roleNames[actor.role], agency }
}
