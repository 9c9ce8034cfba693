/** 后台任务 as a command asks for them: in its own transaction, so that a refused command leaves no work behind. */
import type { Db } from '@daylight/db'
import { send } from '@daylight/db/jobs'
import { type JobInput, type JobKind, parseInput } from '@daylight/domain/jobs'

export type NewJob<Kind extends JobKind = JobKind> = {
  readonly kind: Kind
  readonly input: JobInput<Kind>
  readonly agencyId: string
  readonly requestedById: string
  readonly requestedByName: string
}

export type Queue = {
  /** Gives the job's id. */
  enqueue<Kind extends JobKind>(tx: Db, job: NewJob<Kind>): Promise<string>
  /** Puts a job that has left the queue into it again, under its own id. */
  again(tx: Db, id: string): Promise<void>
}

/** Sending keeps nothing: whoever only sends has nothing to open or to close. */
export const openQueue = (): Queue => ({
  async enqueue(tx, { input, ...job }) {
    const { id } = await tx.job.create({ data: { ...job, input: parseInput(job.kind, input) } })
    await send(tx, id)
    return id
  },
  again: send,
})
