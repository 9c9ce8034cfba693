import { checkRetry } from '@daylight/domain/jobs'
import type { Ctx } from '../trpc'
import { getJob } from './queries'

/**
 * Starts a failed job once more, under its own id; what it has done so far stays done.
 *
 * @throws {Refusal} `jobs.not_found`, `jobs.not_failed`
 */
export async function retryJob(ctx: Ctx, id: string): Promise<void> {
  checkRetry(await getJob(ctx, id))
  await ctx.db.job.update({
    where: { id },
    data: { status: 'queued', attempts: 0, problem: '', startedAt: null, finishedAt: null },
  })
  await ctx.queue.again(ctx.db, id)
}
