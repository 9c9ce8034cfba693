import { z } from 'zod'
import { open, router } from '../open'
import { getPublicAgency, listPublicAgencies } from './queries'

export const publicAgenciesRouter = router({
  list: open.query(({ ctx }) => listPublicAgencies(ctx)),
  get: open
    .input(z.strictObject({ slug: z.string().max(60).nullable() }))
    .query(({ ctx, input }) => getPublicAgency(ctx, input.slug)),
})
