import { EditAgency } from '@daylight/domain/agencies'
import { requires, router } from '../trpc'
import { editAgency } from './commands'
import { getOwnAgency } from './queries'

export const agenciesRouter = router({
  own: requires('agencies.read').query(({ ctx }) => getOwnAgency(ctx)),
  edit: requires('agencies.edit')
    .input(EditAgency)
    .mutation(({ ctx, input }) => editAgency(ctx, input)),
})
