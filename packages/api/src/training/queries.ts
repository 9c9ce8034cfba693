import type { Prisma } from '@daylight/db'
import type { Actor } from '@daylight/domain/accounts'
import { Refusal } from '@daylight/domain/refusal'
import type { ListTrainingSessions } from '@daylight/domain/training'
import { newestFirst, toPage } from '../entry/page'
import type { Ctx } from '../trpc'

const visibleTo = ({ agencyId }: Actor) => ({ agencyId }) satisfies Prisma.TrainingSessionWhereInput

/** The agency's sessions, newest first, each with its person-times. */
export async function listTrainingSessions({ db, actor }: Ctx, input: ListTrainingSessions) {
  const { beyond, orderBy, take } = newestFirst('heldOn', input)
  const { year } = input
  const rows = await db.trainingSession.findMany({
    where: {
      AND: [visibleTo(actor), beyond],
      ...(year && { heldOn: { gte: `${year}-01-01`, lte: `${year}-12-31` } }),
    },
    include: { _count: { select: { attendance: true } } },
    orderBy,
    take,
  })
  return toPage(
    rows.map(({ _count, ...session }) => ({ ...session, personTimes: _count.attendance })),
    input,
    ({ heldOn }) => heldOn,
  )
}

/** @throws {Refusal} `training.not_found`, also when it belongs to another agency */
export async function getTrainingSession({ db, actor }: Ctx, id: string) {
  const row = await db.trainingSession.findFirst({
    where: { id, ...visibleTo(actor) },
    include: { attendance: { orderBy: { position: 'asc' } } },
  })
  if (!row) throw new Refusal('training.not_found')
  const { attendance, ...session } = row
  return { ...session, attendees: attendance.map(({ attendee }) => attendee) }
}
