import { JobStatus, jobName, jobStatusNames } from '@daylight/domain/jobs'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useApi } from '../api'
import { minuteOf } from '../audit/instants'
import { useMay } from '../shell/actor'
import { FilterSelect, Filters, namesToOptions } from '../shell/filters'
import { Page } from '../shell/page'
import { Pager } from '../shell/pager'
import { Table } from '../shell/table'
import { backgroundApi } from './background'
import { isMoving, type Job, resultInWords } from './job'
import { JobProgress } from './job-progress'
import { RetryButton } from './retry-button'

const AGAIN_MS = 1_500

/** 后台任务: what runs for this agency, what failed and why, and what is done. */
export function JobsPage() {
  const api = useApi()
  const navigate = useNavigate({ from: '/jobs' })
  const { status, after } = useSearch({ from: '/frame/jobs' })
  const mayRetry = useMay('jobs.retry')
  const { data } = useSuspenseQuery({
    ...api.jobs.list.queryOptions({ status, after }),
    queryFn: () => backgroundApi.jobs.list.query({ status, after }),
    refetchInterval: ({ state }) => (state.data?.rows.some(isMoving) ? AGAIN_MS : false),
  })

  return (
    <Page title="后台任务">
      <p className="mb-4 max-w-[52em] text-ink-soft">
        重新计算期限这样费时的工作在后台办理，关闭页面也会继续；失败的可以重新执行，已经办完的部分不会重做。
      </p>
      <Filters>
        <FilterSelect
          label="状态"
          value={status}
          options={namesToOptions(jobStatusNames)}
          onChange={(text) => navigate({ search: { status: JobStatus.optional().parse(text) } })}
        />
      </Filters>
      <Table
        label="后台任务"
        rows={data.rows}
        empty={status ? `没有${jobStatusNames[status]}的任务。` : '还没有后台任务。'}
        columns={[
          { title: '任务', isHead: true, cell: ({ kind }) => jobName(kind) },
          { title: '进度', className: 'md:w-44', cell: (job) => <JobProgress job={job} /> },
          { title: '结果', cell: outcomeOf },
          { title: '提出', cell: (job) => <When at={job.createdAt} who={job.requestedByName} /> },
          { title: '开始', cell: ({ startedAt }) => startedAt && <When at={startedAt} /> },
          { title: '结束', cell: ({ finishedAt }) => finishedAt && <When at={finishedAt} /> },
          ...(mayRetry
            ? [
                {
                  title: '操作',
                  cell: ({ id, kind, status: now }: Job) =>
                    now === 'failed' ? <RetryButton id={id} name={jobName(kind)} /> : null,
                },
              ]
            : []),
        ]}
      />
      <Pager after={after} next={data.next} />
    </Page>
  )
}

const outcomeOf = (job: Job) =>
  job.status === 'failed' ? (
    <span className="text-danger">{job.problem}</span>
  ) : (
    resultInWords(job) || null
  )

function When({ at, who }: { at: string; who?: string }) {
  return (
    <>
      <time dateTime={at} className="whitespace-nowrap">
        {minuteOf(at)}
      </time>
      {who && <span className="block text-[0.8125rem] text-ink-soft">{who}</span>}
    </>
  )
}
