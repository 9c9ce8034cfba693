import { EntryId } from '@daylight/domain/entry'
import {
  CreateTrainingSession,
  ListTrainingSessions,
  UpdateTrainingSession,
} from '@daylight/domain/training'
import { z } from 'zod'
import { requires, router } from '../trpc'
import { createTrainingSession, updateTrainingSession } from './commands'
import { getTrainingSession, listTrainingSessions } from './queries'

export const trainingRouter = router({
  list: requires('training.read')
    .input(ListTrainingSessions)
    .query(({ ctx, input }) => listTrainingSessions(ctx, input)),
  get: requires('training.read', { reading: true })
    .input(z.strictObject({ id: EntryId }))
    .query(({ ctx, input }) => getTrainingSession(ctx, input.id)),
  create: requires('training.edit')
    .input(CreateTrainingSession)
    .mutation(({ ctx, input }) => createTrainingSession(ctx, input)),
  update: requires('training.edit')
    .input(UpdateTrainingSession)
    .mutation(({ ctx, input }) => updateTrainingSession(ctx, input)),
})
