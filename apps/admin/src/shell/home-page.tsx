import { type Day, dayOf, yearOf } from '@daylight/domain/calendar'
import { reportStatusNames } from '@daylight/domain/reports'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useApi } from '../api'
import { timelinessOf } from '../disclosures/words'
import { useMay } from './actor'
import { ButtonLink } from './button-link'
import { FilterSelect, yearOptions } from './filters'
import { HomeFigures } from './home-figures'
import { Page } from './page'

const today = dayOf(new Date())
const thisYear = yearOf(today)

/** 首页: what the year comes to, and what one is likely to do next. */
export function HomePage() {
  const api = useApi()
  const navigate = useNavigate({ from: '/' })
  const { data: reports } = useSuspenseQuery(api.reports.list.queryOptions())
  const { data: newest } = useSuspenseQuery(api.disclosures.list.queryOptions({ limit: 1 }))
  const [item] = newest.rows
  const { year = reports[0]?.year ?? (item ? Number(item.formedOn.slice(0, 4)) : thisYear - 1) } =
    useSearch({ from: '/frame/' })
  const report = reports.find((one) => one.year === year)
  const asOf = (report?.asOf ?? (year === thisYear ? today : `${year}-12-31`)) as Day

  return (
    <Page title="首页" actions={<QuickActions />}>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_280px]">
        <section aria-labelledby="figures">
          <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
            <div>
              <h2 id="figures" className="text-base font-semibold">
                {year}年主要数字
              </h2>
              <p className="text-[13px] text-ink-soft">统计截至{asOf}</p>
            </div>
            <FilterSelect
              label="年度"
              value={year}
              options={yearOptions(thisYear)}
              onChange={(text) => navigate({ search: { year: text ? Number(text) : undefined } })}
            />
          </div>
          <HomeFigures year={year} asOf={asOf} reportId={report?.id} />
        </section>
        <div className="lg:border-l lg:border-rule lg:pl-8">
          <Drafts />
          <h2 className="mt-8 mb-2 text-base font-semibold">年度报告</h2>
          {reports.length === 0 && <p className="text-ink-soft">还没有建立年度报告。</p>}
          <ul>
            {reports.slice(0, 6).map(({ id, year: of, status }) => (
              <li key={id} className="flex justify-between border-b border-rule py-1.5">
                <Link to="/reports/$id" params={{ id }}>
                  {of}年
                </Link>
                <span className="text-ink-soft">{reportStatusNames[status]}</span>
              </li>
            ))}
          </ul>
          <p className="mt-3">
            <Link to="/reports">全部年度报告</Link>
          </p>
        </div>
      </div>
    </Page>
  )
}

/** What waits to be made public. */
function Drafts() {
  const api = useApi()
  const { data } = useSuspenseQuery(
    api.disclosures.list.queryOptions({ status: 'draft', limit: 5 }),
  )
  return (
    <>
      <h2 className="mb-2 text-base font-semibold">待公开的草稿</h2>
      {data.rows.length === 0 && <p className="text-ink-soft">没有待公开的草稿。</p>}
      <ul>
        {data.rows.map((item) => {
          const { note, isLate } = timelinessOf(item, today)
          return (
            <li key={item.id} className="border-b border-rule py-1.5">
              <Link to="/disclosures/$id" params={{ id: item.id }} className="line-clamp-2">
                {item.title}
              </Link>
              {note && (
                <span className={`text-[13px] ${isLate ? 'text-danger' : 'text-ink-soft'}`}>
                  {note}公开
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {data.next && (
        <p className="mt-3">
          <Link to="/disclosures" search={{ status: 'draft' }}>
            全部草稿
          </Link>
        </p>
      )}
    </>
  )
}

/** What the role does most. */
function QuickActions() {
  const mayDisclose = useMay('disclosures.edit')
  const mayTrain = useMay('training.edit')
  const mayVisit = useMay('reading-points.edit')
  const mayWrite = useMay('reports.edit')
  const mayPublish = useMay('reports.publish')
  return (
    <>
      {mayVisit && <ButtonLink to="/reading-points">登记查阅</ButtonLink>}
      {mayTrain && <ButtonLink to="/training/new">登记培训</ButtonLink>}
      {mayDisclose && (
        <ButtonLink isMain to="/disclosures/new">
          登记信息
        </ButtonLink>
      )}
      {mayWrite && (
        <ButtonLink isMain to="/reports">
          撰写年度报告
        </ButtonLink>
      )}
      {mayPublish && (
        <ButtonLink isMain to="/reports">
          审阅年度报告
        </ButtonLink>
      )}
    </>
  )
}
