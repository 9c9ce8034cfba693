import type { contextFrom } from '@daylight/api'
import { startWorker } from '@daylight/api/jobs'
import type { FastifyInstance } from 'fastify'
import type { Settings } from './settings'

/** A database that is away is told once in a while, not with every try to reach it. */
const QUIET_MS = 60_000

/**
 * The background jobs, done in the host itself: an office runs one program, not two. Pages ask how far a job is.
 *
 * To be called after the hook that closes the context: hooks of closing run last first, and a batch that is being
 * written still needs the database.
 */
export function startJobs(
  host: FastifyInstance,
  context: Pick<ReturnType<typeof contextFrom>, 'db' | 'log'>,
  { databaseUrl }: Pick<Settings, 'databaseUrl'>,
): void {
  let quietUntil = 0
  const onFault = (err: unknown, jobId: string | null) => {
    if (!jobId && Date.now() < quietUntil) return
    if (!jobId) quietUntil = Date.now() + QUIET_MS
    host.log.error({ err, ...(jobId && { jobId }) }, 'jobs')
  }
  const worker = startWorker(context, { databaseUrl, onFault })
  host.addHook('onClose', () => worker.stop())
}
