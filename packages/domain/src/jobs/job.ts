import { z } from 'zod'
import { EntryId, Page } from '../entry'
import { Refusal } from '../refusal'

export const JobStatus = z.enum(['queued', 'running', 'done', 'failed'])
export type JobStatus = z.infer<typeof JobStatus>
export const jobStatusNames: Record<JobStatus, string> = {
  queued: '等待中',
  running: '进行中',
  done: '已完成',
  failed: '失败',
}

/** How often a job is begun before it counts as failed; a worker that is killed has begun it, too. */
export const JOB_TRIES = 5

/** `ListJobs` is shared by the page's filter and the router; `after` is the id of the last job of the page before. */
export const ListJobs = Page.extend({ after: EntryId.optional(), status: JobStatus.optional() })
export type ListJobs = z.infer<typeof ListJobs>

/**
 * What a person may start again: what failed. A job that waits or runs goes on
 * by itself, and one that is done would be done twice.
 *
 * @throws {Refusal} `jobs.not_failed`
 */
export function checkRetry({ status }: { status: JobStatus }): void {
  if (status !== 'failed') throw new Refusal('jobs.not_failed')
}

/** Begun as often as it may be, without an end: the job itself may be what kills the program. */
export const isWornOut = ({ attempts }: { attempts: number }): boolean => attempts >= JOB_TRIES

/** Who asks for a job that an upgrade brings. No person has this id. */
export const theSystem = { id: '00000000-0000-0000-0000-000000000000', name: '系统' } as const
