import { EntryId } from '@daylight/domain/entry'
import {
  CreateReadingPoint,
  ListAtPoint,
  RecordLoan,
  RecordVisit,
  UpdateLoan,
  UpdateReadingPoint,
  UpdateVisit,
} from '@daylight/domain/reading-points'
import { z } from 'zod'
import { requires, router } from '../trpc'
import {
  createReadingPoint,
  recordLoan,
  recordVisit,
  updateLoan,
  updateReadingPoint,
  updateVisit,
} from './commands'
import { getReadingPoint, listLoans, listReadingPoints, listVisits } from './queries'

export const readingPointsRouter = router({
  list: requires('reading-points.read').query(({ ctx }) => listReadingPoints(ctx)),
  get: requires('reading-points.read')
    .input(z.strictObject({ id: EntryId }))
    .query(({ ctx, input }) => getReadingPoint(ctx, input.id)),
  create: requires('reading-points.edit')
    .input(CreateReadingPoint)
    .mutation(({ ctx, input }) => createReadingPoint(ctx, input)),
  update: requires('reading-points.edit')
    .input(UpdateReadingPoint)
    .mutation(({ ctx, input }) => updateReadingPoint(ctx, input)),
  visits: requires('reading-points.read')
    .input(ListAtPoint)
    .query(({ ctx, input }) => listVisits(ctx, input)),
  recordVisit: requires('reading-points.edit')
    .input(RecordVisit)
    .mutation(({ ctx, input }) => recordVisit(ctx, input)),
  updateVisit: requires('reading-points.edit')
    .input(UpdateVisit)
    .mutation(({ ctx, input }) => updateVisit(ctx, input)),
  loans: requires('reading-points.read', { reading: true })
    .input(ListAtPoint)
    .query(({ ctx, input }) => listLoans(ctx, input)),
  recordLoan: requires('reading-points.edit')
    .input(RecordLoan)
    .mutation(({ ctx, input }) => recordLoan(ctx, input)),
  updateLoan: requires('reading-points.edit')
    .input(UpdateLoan)
    .mutation(({ ctx, input }) => updateLoan(ctx, input)),
})
