import { requires, router } from '../trpc'
import { listHeadings } from './queries'

export const catalogueRouter = router({
  headings: requires('catalogue.read').query(({ ctx }) => listHeadings(ctx)),
})
