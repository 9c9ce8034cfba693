import { Refusal } from '@daylight/domain/refusal'
import {
  type CreateTrainingSession,
  checkHeld,
  type UpdateTrainingSession,
} from '@daylight/domain/training'
import { checkSame } from '../entry/once'
import type { Ctx } from '../trpc'
import { getTrainingSession } from './queries'

/** @throws {Refusal} `training.in_future`, `entry.id_taken`, `entry.already_saved` */
export async function createTrainingSession(
  ctx: Ctx,
  input: CreateTrainingSession,
): Promise<{ id: string }> {
  const { id, attendees, ...fields } = input
  const there = await ctx.db.trainingSession.findUnique({
    where: { id },
    select: { agencyId: true },
  })
  if (there?.agencyId === ctx.actor.agencyId) {
    checkSame(await getTrainingSession(ctx, id), input)
    return { id }
  }
  if (there) throw new Refusal('entry.id_taken')

  checkHeld(input, ctx.today)
  await ctx.db.trainingSession.create({
    data: {
      id,
      agencyId: ctx.actor.agencyId,
      ...fields,
      attendance: { create: roster(attendees) },
    },
  })
  return { id }
}

/** @throws {Refusal} `training.not_found`, `entry.changed`, `training.in_future` */
export async function updateTrainingSession(ctx: Ctx, input: UpdateTrainingSession): Promise<void> {
  const { id, version, attendees, ...fields } = input
  const current = await getTrainingSession(ctx, id)
  if (current.version !== version) throw new Refusal('entry.changed', { current })

  checkHeld(input, ctx.today)
  await ctx.db.trainingSession.update({
    where: { id },
    data: {
      ...fields,
      version: version + 1,
      attendance: { deleteMany: {}, create: roster(attendees) },
    },
  })
}

const roster = (attendees: readonly string[]) =>
  attendees.map((attendee, position) => ({ attendee, position }))
