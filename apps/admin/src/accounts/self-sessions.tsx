import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi } from '../api'
import { forgetAnswers } from '../shell/query-client'
import { ErrorNotice } from '../shell/refusal'
import { Table } from '../shell/table'
import { useToast } from '../shell/toast'
import { addressInWords, deviceOf, instantInWords } from './session-words'

/** Where one is signed in at this moment. A sign-in that one doesn't know is ended here. */
export function SelfSessions() {
  const api = useApi()
  const toast = useToast()
  const sessions = useQuery(api.accounts.sessions.queryOptions())
  const onSettled = () => void forgetAnswers()
  const end = useMutation(
    api.accounts.endSession.mutationOptions({
      onSuccess: () => toast.done('这个登录已结束。'),
      onSettled,
    }),
  )
  const endOthers = useMutation(
    api.accounts.endOtherSessions.mutationOptions({
      onSuccess: ({ ended }) => toast.done(`已结束其他${ended}个登录。`),
      onSettled,
    }),
  )
  const error = sessions.error ?? end.error ?? endOthers.error
  const { data } = sessions

  return (
    <>
      {error && (
        <ErrorNotice
          error={error}
          actions={sessions.error && <Button onClick={() => void sessions.refetch()}>重试</Button>}
        />
      )}
      {!data ? (
        !sessions.error && <SessionsSkeleton />
      ) : (
        <Table
          label="我的登录"
          rows={data}
          empty="没有登录。"
          columns={[
            {
              title: '设备',
              isHead: true,
              cell: ({ userAgent, isThis }) => (
                <>
                  <span title={userAgent ?? undefined}>{deviceOf(userAgent)}</span>
                  {isThis && (
                    <span className="ml-2 bg-accent-soft px-1.5 py-0.5 text-[0.8125rem] font-normal whitespace-nowrap text-accent-deep">
                      本次登录
                    </span>
                  )}
                </>
              ),
            },
            {
              title: '来自',
              cell: ({ ipAddress }) => addressInWords(ipAddress),
              className: 'break-all',
            },
            { title: '登录时间', cell: ({ createdAt }) => instantInWords(createdAt) },
            { title: '最近使用', cell: ({ updatedAt }) => instantInWords(updatedAt) },
            {
              title: '操作',
              cell: ({ id, isThis, userAgent, createdAt }) =>
                isThis ? null : (
                  <Button
                    size="small"
                    loading={end.isPending && end.variables.id === id}
                    aria-label={`结束登录：${deviceOf(userAgent)}，${instantInWords(createdAt)}`}
                    onClick={() => end.mutate({ id })}
                  >
                    结束
                  </Button>
                ),
            },
          ]}
        />
      )}
      {data && data.length > 1 && (
        <Button
          className="mt-4"
          danger
          loading={endOthers.isPending}
          onClick={() => endOthers.mutate()}
        >
          结束其他全部登录
        </Button>
      )}
    </>
  )
}

const SessionsSkeleton = () => (
  <div role="status" aria-label="正在加载" className="border-t border-rule">
    {[60, 48].map((width) => (
      <div key={width} className="flex h-9 items-center border-b border-rule/60">
        <div className="h-3 animate-pulse bg-ground" style={{ width: `${width}%` }} />
      </div>
    ))}
  </div>
)
