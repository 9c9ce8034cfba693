/**
 * What a handler is given, and what it promises.
 *
 * A job may be broken off at any moment and is then done again from its beginning, so **doing it twice must come
 * to the same as doing it once**. A handler works in batches. `step` runs one batch as one transaction that also
 * moves the progress: a batch is kept whole, with its progress, or not at all. On a second run a handler either
 * goes on at `job.done`, where its batches have an order that does not change, or starts over with effects that
 * are keyed (an upsert, a unique row, a value that is only set where it differs). What is done outside of `step`
 * is not undone and not fenced; a file, say, must be written under a name that the content or the job's id gives.
 */
import type { Db, Json, PrismaClient } from '@daylight/db'
import type { Change } from '@daylight/domain/audit'
import { type JobInput, type JobKind, theSystem } from '@daylight/domain/jobs'
import type { Act, AuditLog } from '../audit/log'
import type { Head } from '../audit/witness'
import { serializable } from '../serializable'
import { holding, type Job } from './claim'

export type Work<Kind extends JobKind> = {
  /** For reading. What a job changes, it changes in a step. */
  readonly db: PrismaClient
  /** As it stood when this run began; `done` is what earlier runs came to. */
  readonly job: Job
  readonly input: JobInput<Kind>
  /** Says how much there is to do, and how much of it is done: nothing, for a handler that starts over. */
  expect(total: number, done?: number): Promise<void>
  /**
   * One batch: `effect` gives how much it did, and says by `log` what it changed in an agency's books; that stands
   * in the agency's log with the commit, under the person who asked for the job. It runs again from its beginning where its transaction lost to
   * another, so it moves on nothing outside of itself; and not at all once the process is to end or the job is
   * another worker's: `step` then throws, and the handler lets it.
   */
  step(effect: (tx: Db, log: LogChanges) => Promise<number>): Promise<void>
}

/** Once for each agency and batch. */
export type LogChanges = (agencyId: string, changes: readonly Change[]) => void

/** Gives what came of it, for the page: counts and ids, nothing personal. */
export type JobHandler<Kind extends JobKind> = (work: Work<Kind>) => Promise<Json>

/** What the jobs are done with. */
export type Shop = { readonly db: PrismaClient; readonly log: AuditLog }

export type Handlers = { readonly [Kind in JobKind]: JobHandler<Kind> }

export function workOn<Kind extends JobKind>(
  { db, log }: Shop,
  job: Job,
  input: JobInput<Kind>,
  signal: AbortSignal,
): Work<Kind> {
  const held = (act: (tx: Db, row: Job) => Promise<unknown>): Promise<void> =>
    serializable(db, async (tx) => {
      signal.throwIfAborted()
      await act(tx, await holding(tx, job))
    })
  return {
    db,
    job,
    input,
    expect: (total, done = 0) =>
      held((tx) => tx.job.update({ where: { id: job.id }, data: { total, done } })),
    async step(effect) {
      let heads: Head[] = []
      await held(async (tx, row) => {
        heads = []
        const acts: Act[] = []
        const done =
          row.done +
          (await effect(tx, (agencyId, changes) => acts.push(actOf(job, agencyId, changes))))
        // More may come while it runs than was counted before.
        const total = row.total === null ? null : Math.max(row.total, done)
        await tx.job.update({ where: { id: job.id }, data: { done, total } })
        // Each waits for its agency's chain; always in one order, so that two jobs never wait for each other.
        for (const act of acts.toSorted((a, b) =>
          (a.agencyId ?? '') < (b.agencyId ?? '') ? -1 : 1,
        ))
          heads.push(await log.append(tx, act))
      })
      for (const head of heads) await log.note(head)
    },
  }
}

const actOf = (job: Job, agencyId: string, changes: readonly Change[]): Act => ({
  kind: 'mutation',
  actorId: job.requestedById === theSystem.id ? null : job.requestedById,
  actorName: job.requestedByName,
  agencyId,
  role: null,
  action: '',
  procedure: job.kind,
  outcome: 'done',
  input: job.input,
  changes,
  address: '',
  requestId: job.id,
})
