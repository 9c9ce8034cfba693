import { useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useApi } from '../api'
import { ErrorNotice } from '../shell/refusal'
import { MonthsTable } from './months-table'

// The drawing comes after the page, and only for those who look at it.
const MonthsChart = lazy(() => import('./months-chart'))

const forms = { chart: '图', table: '表' } as const
type Form = keyof typeof forms

/** 各月: the same numbers as a drawing and as a table. */
export function Months({ year }: { year: number }) {
  const api = useApi()
  const [form, setForm] = useState<Form>('chart')
  const { data, error } = useQuery(api.desk.counts.queryOptions({ year }))
  const waiting = (
    <div className="h-80 animate-pulse bg-ground" role="status" aria-label="正在加载" />
  )

  return (
    <div className="min-w-0">
      <div className="mb-2 flex items-center justify-between gap-4">
        <h3 className="font-semibold">各月</h3>
        <Segmented<Form>
          aria-label="显示为"
          value={form}
          options={(Object.keys(forms) as Form[]).map((value) => ({ value, label: forms[value] }))}
          onChange={setForm}
        />
      </div>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {data && form === 'table' && <MonthsTable counts={data} />}
      {data && form === 'chart' && (
        <Suspense fallback={waiting}>
          <MonthsChart counts={data} />
        </Suspense>
      )}
    </div>
  )
}
