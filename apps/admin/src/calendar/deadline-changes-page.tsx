import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useApi } from '../api'
import { useMay } from '../shell/actor'
import { ForbiddenNote } from '../shell/other-pages'
import { Page } from '../shell/page'
import { Pager } from '../shell/pager'
import { ChangesTable } from './changes-table'
import { useAcknowledge } from './use-acknowledge'

const states = { open: '待知悉', seen: '已知悉' } as const
type State = keyof typeof states

/** 期限变动: the deadlines that a loaded notice moved, until somebody of the agency has taken note. */
export function DeadlineChangesPage() {
  const maySee = useMay('calendar.changes')
  return (
    <Page title="期限变动" breadcrumbs={[{ title: '工作日历', to: '/calendar' }]}>
      {maySee ? <Changes /> : <ForbiddenNote />}
    </Page>
  )
}

function Changes() {
  const api = useApi()
  const navigate = useNavigate({ from: '/calendar/changes' })
  const { state = 'open', after } = useSearch({ from: '/frame/calendar/changes' })
  const { data } = useSuspenseQuery(api.calendar.changes.queryOptions({ state, after }))
  const { acknowledge, isPending } = useAcknowledge()
  const isOpen = state === 'open'
  const mayAcknowledge = useMay('calendar.acknowledge')

  return (
    <>
      <p className="mb-4 max-w-[52em] text-ink-soft">
        装入放假通知以后，还没有办结的期限重新计算，变动的列在这里。知悉以后不再提醒，原来的日期和原因一直保留。
      </p>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <Segmented<State>
          aria-label="状态"
          value={state}
          options={(Object.keys(states) as State[]).map((value) => ({
            value,
            label: states[value],
          }))}
          // A cursor belongs to the list that it was made for.
          onChange={(next) => void navigate({ search: { state: next } })}
        />
        {isOpen && mayAcknowledge && data.rows.length > 1 && (
          <Button
            onClick={() => acknowledge(data.rows)}
            disabled={isPending}
          >{`本页${data.rows.length}件全部知悉`}</Button>
        )}
      </div>
      <ChangesTable
        rows={data.rows}
        empty={isOpen ? '没有待知悉的期限变动。' : '还没有知悉过期限变动。'}
        {...(isOpen && mayAcknowledge && { onAcknowledge: (row) => acknowledge([row]), isPending })}
      />
      <Pager after={after} next={data.next} />
    </>
  )
}
