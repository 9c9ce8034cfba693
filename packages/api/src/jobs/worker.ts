/** Does the jobs that commands asked for, in the host of the admin app, one process or several. */
import type { PrismaClient } from '@daylight/db'
import { type Pace, type QueueWorker, workQueue } from '@daylight/db/jobs'
import { isWornOut, JOB_TRIES, JobKind, parseInput } from '@daylight/domain/jobs'
import { Refusal } from '@daylight/domain/refusal'
import { fail, finish, giveBack, type Job, LostClaim, take } from './claim'
import { handlers as allHandlers } from './handlers'
import { type Handlers, type Shop, workOn } from './work'

type Options = Pace & {
  readonly databaseUrl: string
  readonly handlers?: Handlers
  /** Hears what went wrong, with the job's number where it was in a job. */
  readonly onFault?: (error: unknown, jobId: string | null) => void
}

/** Begins in the background, also while the database is away. */
export function startWorker(shop: Shop, options: Options): QueueWorker {
  const { db } = shop
  const { databaseUrl, handlers = allHandlers, onFault = () => {}, ...pace } = options
  return workQueue(databaseUrl, {
    ...pace,
    onError: (error) => onFault(error, null),
    async run(id, signal) {
      const job = await take(db, id).catch((error) => {
        onFault(error, id)
        throw error
      })
      if (!job) return
      try {
        await finish(db, job, await handle(handlers, shop, job, signal))
      } catch (error) {
        await settle(db, job, error, signal, onFault).catch(ignoreLoss)
      }
    },
  })
}

async function handle(handlers: Handlers, shop: Shop, job: Job, signal: AbortSignal) {
  const kind = JobKind.safeParse(job.kind)
  if (!kind.success) throw new Refusal('jobs.unknown_kind')
  return run(handlers, kind.data, shop, job, signal)
}

const run = <Kind extends JobKind>(
  handlers: Handlers,
  kind: Kind,
  shop: Shop,
  job: Job,
  signal: AbortSignal,
) => handlers[kind](workOn(shop, job, parseInput(kind, job.input), signal))

/**
 * What comes of a run that did not end well. Throws where the job is to come again.
 *
 * An answer stays the same however often it is asked for, so the job has failed. Anything else, a lost connection
 * as well as a bug, may be different next time.
 */
async function settle(
  db: PrismaClient,
  job: Job,
  error: unknown,
  signal: AbortSignal,
  onFault: NonNullable<Options['onFault']>,
): Promise<void> {
  if (error instanceof LostClaim) return
  const isStopped = signal.aborted
  if (!isStopped && !isAnswer(error)) onFault(error, job.id)
  if (!isStopped && (isAnswer(error) || isWornOut(job)))
    return fail(db, job, sentenceOf(error, job.id))
  await giveBack(db, job)
  throw error
}

const ignoreLoss = (error: unknown) => {
  if (!(error instanceof LostClaim)) throw error
}

/** A refusal, or what a person can mend. By name: the commands and the host each have their own plain errors. */
const isAnswer = (error: unknown): error is Error =>
  error instanceof Refusal || (error instanceof Error && error.name === 'PlainError')

const sentenceOf = (error: unknown, id: string): string =>
  isAnswer(error)
    ? error.message
    : `系统出错，试了${JOB_TRIES}次没有完成；请把编号 ${id} 告诉管理员，排除原因后再重做。`
