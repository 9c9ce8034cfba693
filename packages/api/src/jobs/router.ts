import { EntryId } from '@daylight/domain/entry'
import { ListJobs } from '@daylight/domain/jobs'
import { z } from 'zod'
import { requires, router } from '../trpc'
import { retryJob } from './commands'
import { countActiveJobs, getJob, listJobs } from './queries'

const OneJob = z.strictObject({ id: EntryId })

export const jobsRouter = router({
  list: requires('jobs.read')
    .input(ListJobs)
    .query(({ ctx, input }) => listJobs(ctx, input)),
  get: requires('jobs.read')
    .input(OneJob)
    .query(({ ctx, input }) => getJob(ctx, input.id)),
  active: requires('jobs.read').query(({ ctx }) => countActiveJobs(ctx)),
  retry: requires('jobs.retry')
    .input(OneJob)
    .mutation(({ ctx, input }) => retryJob(ctx, input.id)),
})
