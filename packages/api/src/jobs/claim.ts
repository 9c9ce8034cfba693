/**
 * Who does a job just now, and how that ends.
 *
 * Each beginning counts `attempts` up, and whoever began holds the job for as long as the row says so.
 * A worker that was taken for dead and wakes up no longer holds it: nothing of what it still does is kept.
 * A job that has ended leaves the queue in the transaction that says so; the two can't disagree.
 */
import type { Db, Json, Prisma, PrismaClient } from '@daylight/db'
import { takeOff } from '@daylight/db/jobs'
import { isWornOut } from '@daylight/domain/jobs'
import { Refusal } from '@daylight/domain/refusal'
import { serializable } from '../serializable'

export type Job = Prisma.JobGetPayload<object>

/** The job is another worker's by now. */
export class LostClaim extends Error {
  override readonly name = 'LostClaim'
}

const heldBy = ({ id, attempts, startedAt }: Job) => ({
  id,
  attempts,
  startedAt,
  status: 'running' as const,
})

/** Begins the job; `null` where there is nothing left to do, as when it comes a second time. */
export const take = (db: PrismaClient, id: string): Promise<Job | null> =>
  serializable(db, async (tx) => {
    const job = await tx.job.findUnique({ where: { id } })
    if (!job || job.finishedAt) {
      await takeOff(tx, id)
      return null
    }
    if (isWornOut(job)) {
      await end(tx, id, { status: 'failed', problem: new Refusal('jobs.interrupted').message })
      return null
    }
    return tx.job.update({
      where: { id },
      data: { status: 'running', attempts: job.attempts + 1, startedAt: new Date() },
    })
  })

/**
 * The row as it stands, locked until the transaction ends.
 *
 * @throws {LostClaim}
 */
export async function holding(tx: Db, claim: Job): Promise<Job> {
  const { count } = await tx.job.updateMany({
    where: heldBy(claim),
    data: { status: 'running' },
  })
  if (count === 0) throw new LostClaim()
  return tx.job.findUniqueOrThrow({ where: { id: claim.id } })
}

/** @throws {LostClaim} */
export const finish = (db: PrismaClient, claim: Job, result: Json): Promise<void> =>
  serializable(db, async (tx) => {
    const { id, done, total } = await holding(tx, claim)
    // What vanished while it ran is not missing at the end.
    await end(tx, id, { status: 'done', result, total: total === null ? null : done })
  })

/** @throws {LostClaim} */
export const fail = (db: PrismaClient, claim: Job, problem: string): Promise<void> =>
  serializable(db, async (tx) => {
    const { id } = await holding(tx, claim)
    await end(tx, id, { status: 'failed', problem })
  })

async function end(tx: Db, id: string, data: Prisma.JobUpdateInput): Promise<void> {
  await tx.job.update({ where: { id }, data: { ...data, finishedAt: new Date() } })
  await takeOff(tx, id)
}

/**
 * For another try: the queue gives the job out again.
 *
 * @throws {LostClaim}
 */
export const giveBack = (db: PrismaClient, claim: Job): Promise<void> =>
  serializable(db, async (tx) => {
    const { id } = await holding(tx, claim)
    await tx.job.update({ where: { id }, data: { status: 'queued' } })
  })
