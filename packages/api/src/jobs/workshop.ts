/** An office whose jobs are done here, and a table whose rows tell what was done how often. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { JobStatus } from '@daylight/domain/jobs'
import { vi } from 'vitest'
import { newId, openOffice } from '../support/office'
import type { JobHandler, Work } from './work'
import { startWorker } from './worker'

// The tests wait for work that is polled for, beside others that keep the machine busy.
vi.setConfig({ testTimeout: 180_000 })

export async function openWorkshop() {
  const office = await openOffice()
  const { owner, db, log, queue, own, urls } = office
  await owner.$executeRaw`CREATE TABLE deed (job uuid NOT NULL, item int NOT NULL)`
  // What is tried again comes at once.
  await owner.$executeRaw`UPDATE pgboss.queue SET retry_delay = 0, retry_backoff = false`

  const faults: unknown[] = []
  const ask = (agencyId = own) =>
    db.$transaction(
      (tx) =>
        queue.enqueue(tx, {
          kind: 'calendar.recompute',
          input: { noticeId: newId() },
          agencyId,
          requestedById: newId(),
          requestedByName: '管理岗',
        }),
      { maxWait: 30_000, timeout: 30_000 },
    )
  const jobOf = (id: string) => owner.job.findUniqueOrThrow({ where: { id } })
  return {
    ...office,
    faults,
    ask,
    jobOf,
    start: (handler: JobHandler<'calendar.recompute'>) =>
      startWorker(
        { db, log },
        {
          databaseUrl: urls.officeUrl,
          handlers: { 'calendar.recompute': handler },
          onFault: (error) => faults.push(error),
          pollingSeconds: 0.5,
          watchSeconds: 1,
        },
      ),
    /** The job, once it is so. */
    async until(id: string, status: JobStatus, withinMs = 90_000) {
      for (const end = Date.now() + withinMs; Date.now() < end; await sleep(20)) {
        const job = await jobOf(id)
        if (job.status === status) return job
      }
      throw new Error(`${JSON.stringify(await jobOf(id))} is not ${status} ${faults.join('\n')}`)
    },
    /** What was done for the job, in order; an item done twice stands here twice. */
    deedsOf: async (id: string) =>
      (
        await owner.$queryRaw<{ item: number }[]>`
          SELECT item FROM deed WHERE job = ${id}::uuid ORDER BY item`
      ).map(({ item }) => item),
    waiting: async () =>
      (await owner.$queryRaw<{ id: string }[]>`SELECT id::text FROM pgboss.job`).map(
        ({ id }) => id,
      ),
  }
}

export type Workshop = Awaited<ReturnType<typeof openWorkshop>>

type Plan = {
  readonly items: number
  readonly batch: number
  /** Called within the batch that follows after so many items, before it is committed. */
  readonly within?: (done: number) => Promise<void>
}

/** Does each item once, going on where an earlier run broke off; nothing but the steps keeps it from doing them twice. */
export const doItems =
  ({ items, batch, within = async () => {} }: Plan) =>
  async ({ job, expect, step }: Work<'calendar.recompute'>) => {
    await expect(items, job.done)
    for (let done = job.done; done < items; done += batch)
      await step(async (tx) => {
        const last = Math.min(items, done + batch)
        await tx.$executeRaw`
          INSERT INTO deed SELECT ${job.id}::uuid, generate_series(${done + 1}::int, ${last}::int)`
        await within(done)
        return last - done
      })
    return { items }
  }

export const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
