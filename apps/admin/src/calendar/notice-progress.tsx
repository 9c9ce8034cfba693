import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '../api'
import { backgroundApi } from '../jobs/background'
import { isMoving, type Job, resultInWords } from '../jobs/job'
import { JobProgress } from '../jobs/job-progress'
import { RetryButton } from '../jobs/retry-button'
import { ButtonLink } from '../shell/button-link'
import { Notice } from '../shell/notice'
import { forgetAnswers } from '../shell/query-client'
import { ErrorNotice } from '../shell/refusal'
import { Section } from '../shell/section'
import type { Comparison } from './comparison'
import { MovingDeadlines } from './moving-deadlines'

const AGAIN_MS = 700

type Props = { jobId: string; comparison: Comparison }

/** 装入: the notice holds at once; the deadlines are counted anew while one may leave. */
export function NoticeProgress({ jobId, comparison: { notice, preview } }: Props) {
  const api = useApi()
  const { data: job, error } = useQuery({
    ...api.jobs.get.queryOptions({ id: jobId }),
    queryFn: () => backgroundApi.jobs.get.query({ id: jobId }),
    refetchInterval: ({ state }) =>
      state.data === undefined || isMoving(state.data) ? AGAIN_MS : false,
  })
  const isDone = job?.status === 'done'
  useEffect(() => {
    if (isDone) void forgetAnswers()
  }, [isDone])

  return (
    <>
      <Notice kind="success" title={`${notice.year}年的放假安排已装入`}>
        <p>工作日历已经按新的安排计算。</p>
      </Notice>
      <Section title="重新计算期限" note="可以离开这一页，计算会继续；进度也列在“后台任务”中。">
        <div className="max-w-[480px] border-y border-rule py-3">
          {job ? <JobProgress job={job} /> : <p className="text-ink-soft">正在排队…</p>}
          <div aria-live="polite">{job && <Ending job={job} />}</div>
        </div>
        {error && <ErrorNotice error={error} />}
      </Section>
      {isDone && (
        <Section title="变动的期限">
          <MovingDeadlines deadlines={preview.deadlines} />
        </Section>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink isMain to="/calendar" search={{ year: notice.year }}>
          查看{notice.year}年的日历
        </ButtonLink>
        <ButtonLink to="/jobs">后台任务</ButtonLink>
      </div>
    </>
  )
}

function Ending({ job }: { job: Job }) {
  if (job.status === 'failed')
    return (
      <div className="mt-2">
        <p className="mb-2 text-danger">{job.problem}</p>
        <RetryButton id={job.id} name="重新计算期限" />
      </div>
    )
  const result = resultInWords(job)
  return result ? <p className="mt-2">{result}</p> : null
}
