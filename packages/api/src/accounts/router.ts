import { requires, router } from '../trpc'
import { getSelf } from './queries'

export const accountsRouter = router({
  self: requires('agencies.read').query(({ ctx }) => getSelf(ctx)),
})
