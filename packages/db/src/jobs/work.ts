// One process's hands on the queue: pg-boss gives out each job to one worker at a time, and gives the job of a worker
// from which nothing is heard to another.

import { type Job, PgBoss } from 'pg-boss'
import { queueName, schema } from './names'

export type Pace = {
  /** How long a new job waits at most before it is seen. */
  readonly pollingSeconds?: number
  /** How often the jobs of workers that are gone are looked for. */
  readonly watchSeconds?: number
  /** How many jobs one process does at a time. */
  readonly hands?: number
}

type Duties = Pace & {
  /**
   * Does the job, or rejects: then it comes again, after a while. `signal` tells that the process is to end or that
   * the job has been given to another worker.
   */
  readonly run: (id: string, signal: AbortSignal) => Promise<void>
  /** Trouble of the queue itself: a lost connection, a query that failed. It goes on trying. */
  readonly onError: (error: unknown) => void
}

export type QueueWorker = {
  /** Takes no more jobs, tells those at work to stop, and returns within eight seconds. */
  stop(): Promise<void>
}

const GRACE_MS = 5_000

/** @param databaseUrl of the office's role; the connections are its own, so that a busy app never looks dead */
export function workQueue(databaseUrl: string, duties: Duties): QueueWorker {
  const { run, onError, pollingSeconds = 2, watchSeconds = 5, hands = 2 } = duties
  const stopping = new AbortController()
  const boss = new PgBoss({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    application_name: 'daylight-jobs',
    max: hands + 1,
    schema,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    superviseIntervalSeconds: watchSeconds,
    monitorIntervalSeconds: watchSeconds,
  })
  boss.on('error', onError)
  boss.on('warning', ({ message }) => onError(new Error(message)))

  const work = async ([job]: Job[]) => {
    if (job) await run(job.id, AbortSignal.any([job.signal, stopping.signal]))
  }
  const start = async () => {
    // The database may come up after the process, or be away for an hour: the app serves its pages meanwhile.
    await boss.start({ attempts: 1_000_000 })
    await boss.work(
      queueName,
      {
        pollingIntervalSeconds: pollingSeconds,
        localConcurrency: hands,
        heartbeatRefreshSeconds: 3,
      },
      work,
    )
  }
  const started = start().catch((error) => {
    if (!stopping.signal.aborted) onError(error)
  })

  return {
    async stop() {
      stopping.abort()
      await boss.stop({ graceful: true, timeout: GRACE_MS })
      await started
    },
  }
}
