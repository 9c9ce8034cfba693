import { z } from 'zod'
import { requires, router } from '../trpc'
import { getCounts, getToday } from './queries'

export const deskRouter = router({
  today: requires('desk.read').query(({ ctx }) => getToday(ctx)),
  counts: requires('measures.read')
    .input(z.strictObject({ year: z.int().min(1949).max(2100) }))
    .query(({ ctx, input }) => getCounts(ctx, input.year)),
})
