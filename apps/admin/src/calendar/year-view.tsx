import { calendarOf, dayOf } from '@daylight/domain/calendar'
import { useSuspenseQueries } from '@tanstack/react-query'
import { useApi } from '../api'
import { useMay } from '../shell/actor'
import { ButtonLink } from '../shell/button-link'
import { Notice } from '../shell/notice'
import { Section } from '../shell/section'
import { Legend, MonthGrid } from './month-grid'
import { asMovedDays } from './words'
import { countOf, monthsOf } from './year-days'
import { HolidaysTable, VersionsTable } from './year-tables'

/** One year: twelve months, the holidays that make it, and the notices by which they were set. */
export function YearView({ year }: { year: number }) {
  const api = useApi()
  const mayLoad = useMay('calendar.edit')
  // The next year's notice may set days of this December.
  const [{ data: own }, { data: next }] = useSuspenseQueries({
    queries: [
      api.calendar.year.queryOptions({ year }),
      api.calendar.year.queryOptions({ year: Math.min(year + 1, 2100) }),
    ],
  })
  const days = asMovedDays(own.days)
  const calendar = calendarOf(
    [own, next]
      .filter(({ isLoaded }) => isLoaded)
      .map((one) => ({ year: one.year, days: asMovedDays(one.days) })),
  )
  const months = monthsOf(year, calendar)
  const isProvisional = !calendar.years.has(year)

  return (
    <>
      {isProvisional && (
        <Notice
          kind="warning"
          title={`${year}年的放假通知还没有装入，这一年的日子是暂定的`}
          actions={
            mayLoad && (
              <ButtonLink isMain to="/calendar/load" search={{ year }}>
                装入放假通知
              </ButtonLink>
            )
          }
        >
          <p>
            现在只按周末和固定的法定节日推算；落在这一年的期限都标明“暂定”，通知装入后重新计算，变动的逐件告知。
          </p>
        </Notice>
      )}
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <h2 className="text-base font-semibold">
          {year}年共有
          <strong className="mx-1 text-[1.375rem] leading-none">
            {countOf(months, 'work', 'make_up')}
          </strong>
          个工作日
          {isProvisional && <span className="text-warning">（暂定）</span>}
        </h2>
        <Legend />
      </div>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {months.map((month) => (
          <MonthGrid key={month.month} month={month} today={dayOf(new Date())} />
        ))}
      </div>
      <div className="mt-10">
        <Section title="放假和调休">
          <HolidaysTable year={year} days={days} />
        </Section>
        <Section title="依据的通知">
          <VersionsTable versions={own.versions} />
        </Section>
      </div>
    </>
  )
}
