import { jobName, jobStatusNames } from '@daylight/domain/jobs'
import type { Job } from './job'

const looks = {
  queued: 'text-ink-soft',
  running: 'text-accent-deep',
  done: 'text-success',
  failed: 'text-danger',
} as const

/** How far a job is: the word, the numbers, and a bar of them. */
export function JobProgress({ job }: { job: Job }) {
  const { status, done, total, kind } = job
  const counts = total === null ? '' : `${done}／${total}`
  return (
    <div className="min-w-36">
      <p className="flex justify-between gap-3">
        <span className={`font-semibold ${looks[status]}`}>{jobStatusNames[status]}</span>
        {counts && <span>{counts}</span>}
      </p>
      {status === 'running' && (
        <progress
          aria-label={`${jobName(kind)}的进度`}
          {...(total !== null && { max: Math.max(total, 1), value: done })}
          className="mt-1 block h-1.5 w-full appearance-none overflow-hidden bg-rule [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-accent"
        />
      )}
    </div>
  )
}
