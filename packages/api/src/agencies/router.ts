import { EditAgency } from '@daylight/domain/agencies'
import { z } from 'zod'
import { open, requires, router } from '../trpc'
import { editAgency } from './commands'
import { getOwnAgency, getPublicAgency, listPublicAgencies } from './queries'

export const agenciesRouter = router({
  own: requires('agencies.read').query(({ ctx }) => getOwnAgency(ctx)),
  edit: requires('agencies.edit')
    .input(EditAgency)
    .mutation(({ ctx, input }) => editAgency(ctx, input)),
})

export const publicAgenciesRouter = router({
  list: open.query(({ ctx }) => listPublicAgencies(ctx)),
  get: open
    .input(z.strictObject({ slug: z.string().max(60).nullable() }))
    .query(({ ctx, input }) => getPublicAgency(ctx, input.slug)),
})
