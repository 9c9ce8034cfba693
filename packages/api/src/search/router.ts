import { FindText } from '@daylight/domain/search'
import { requires, router } from '../trpc'
import { find } from './queries'

export const searchRouter = router({
  find: requires('search.read')
    .input(FindText)
    .query(({ ctx, input }) => find(ctx, input)),
})
