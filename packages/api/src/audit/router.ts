import { ListAudit } from '@daylight/domain/audit'
import { EntryId } from '@daylight/domain/entry'
import { z } from 'zod'
import { requires, router } from '../trpc'
import { getAudit, getHistory, listActors, listAudit } from './queries'

/** A stretch of the log to take away: the page before gives the cursor of the next. */
const Export = ListAudit.extend({ limit: z.int().min(1).max(1_000).default(1_000) })

export const auditRouter = router({
  list: requires('audit.read')
    .input(ListAudit)
    .query(({ ctx, input }) => listAudit(ctx, input)),
  get: requires('audit.read')
    .input(z.strictObject({ id: EntryId }))
    .query(({ ctx, input }) => getAudit(ctx, input.id)),
  actors: requires('audit.read').query(({ ctx }) => listActors(ctx)),
  history: requires('audit.history')
    .input(z.strictObject({ entryId: EntryId }))
    .query(({ ctx, input }) => getHistory(ctx, input.entryId)),
  export: requires('audit.export', { confirmed: true, export: true })
    .input(Export)
    .query(({ ctx, input }) => listAudit(ctx, input)),
})
