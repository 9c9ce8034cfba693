import { z } from 'zod'
import { open, router } from '../open'
import { listPublicReadingPoints } from './queries'

export const publicReadingPointsRouter = router({
  list: open
    .input(z.strictObject({ slug: z.string().max(60) }))
    .query(({ ctx, input }) => listPublicReadingPoints(ctx, input.slug)),
})
