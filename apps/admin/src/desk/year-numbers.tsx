import { type Day, dayOf, yearOf } from '@daylight/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { Suspense, useId } from 'react'
import { useApi } from '../api'
import { FilterSelect, yearOptions } from '../shell/filters'
import { ErrorNotice } from '../shell/refusal'
import { Months } from './months'
import { YearFigures } from './year-figures'

/** 一年的数字: month by month, and what the year comes to. They come after the page, never before it. */
export function YearNumbers() {
  const api = useApi()
  const id = useId()
  const navigate = useNavigate({ from: '/' })
  const search = useSearch({ from: '/frame/' })
  const today = dayOf(new Date())
  const thisYear = yearOf(today)
  const { data: reports, error } = useQuery(api.reports.list.queryOptions())
  const { data: newest } = useQuery(api.disclosures.list.queryOptions({ limit: 1 }))
  const waiting = <Skeleton active title={false} paragraph={{ rows: 8 }} />
  if (error) return <ErrorNotice error={error} />
  if (!reports || !newest) return waiting

  const [item] = newest.rows
  const year =
    search.year ?? reports[0]?.year ?? (item ? Number(item.formedOn.slice(0, 4)) : thisYear)
  const report = reports.find((one) => one.year === year)
  const asOf = (report?.asOf ?? (year === thisYear ? today : `${year}-12-31`)) as Day
  const reportNote = `表中统计截至${asOf}${report ? '，点一个数字看它的依据' : ''}。`
  return (
    <section aria-labelledby={id} className="mt-10">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id={id} className="text-base font-semibold">
            {year}年的数字
          </h2>
          <p className="text-[0.8125rem] text-ink-soft">{reportNote}</p>
        </div>
        <FilterSelect
          label="年度"
          value={year}
          options={yearOptions(thisYear)}
          onChange={(text) =>
            navigate({ search: { year: text ? Number(text) : undefined }, resetScroll: false })
          }
        />
      </div>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_28rem]">
        <Months year={year} />
        <Suspense fallback={waiting}>
          <YearFigures year={year} asOf={asOf} reportId={report?.id} />
        </Suspense>
      </div>
    </section>
  )
}
