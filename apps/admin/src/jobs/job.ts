import type { JobStatus } from '@daylight/domain/jobs'
import { z } from 'zod'

/** As the table has it; instants come as text. */
export type Job = {
  readonly id: string
  readonly kind: string
  readonly status: JobStatus
  readonly done: number
  readonly total: number | null
  readonly result: unknown
  readonly problem: string
  readonly requestedByName: string
  readonly createdAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
}

/** Whether it goes on by itself, so that it is worth asking again. */
export const isMoving = ({ status }: Pick<Job, 'status'>): boolean =>
  status === 'queued' || status === 'running'

const Moved = z.object({ moved: z.number() })

/** What came of it, in a sentence; empty where there is nothing to say. */
export function resultInWords({ status, result }: Pick<Job, 'status' | 'result'>): string {
  const { data } = Moved.safeParse(result)
  if (status !== 'done' || !data) return ''
  return data.moved === 0 ? '没有期限变动。' : `${data.moved}件的期限有变动。`
}
