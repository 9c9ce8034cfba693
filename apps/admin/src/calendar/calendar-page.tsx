import { dayOf, yearOf } from '@daylight/domain/calendar'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useApi } from '../api'
import { useMay } from '../shell/actor'
import { ButtonLink } from '../shell/button-link'
import { Page } from '../shell/page'
import { YearView } from './year-view'

/** 工作日历: which days count, year by year, and by which notice. */
export function CalendarPage() {
  const api = useApi()
  const thisYear = yearOf(dayOf(new Date()))
  const { year = thisYear } = useSearch({ from: '/frame/calendar' })
  const mayLoad = useMay('calendar.edit')
  const maySeeChanges = useMay('calendar.changes')
  const { data: loaded } = useSuspenseQuery(api.calendar.years.queryOptions())
  const isLoaded = new Set(loaded.map((notice) => notice.year))
  const years = [...new Set([thisYear + 1, thisYear, year, ...isLoaded])].sort((a, b) => b - a)

  return (
    <Page
      title="工作日历"
      actions={
        <>
          {maySeeChanges && <ButtonLink to="/calendar/changes">期限变动</ButtonLink>}
          {mayLoad && (
            <ButtonLink
              isMain={isLoaded.has(year)}
              to="/calendar/load"
              // From a year that is there, one may come for another's notice as well.
              search={isLoaded.has(year) ? {} : { year }}
            >
              装入放假通知
            </ButtonLink>
          )}
        </>
      }
    >
      <nav aria-label="年度" className="mb-5">
        <ul className="flex flex-wrap gap-2">
          {years.map((one) => (
            <li key={one}>
              <Link
                to="/calendar"
                search={{ year: one }}
                aria-current={one === year ? 'page' : undefined}
                className="inline-flex h-8 items-center border border-rule px-3 text-ink no-underline hover:border-accent hover:no-underline aria-[current=page]:border-accent aria-[current=page]:bg-accent aria-[current=page]:text-white"
              >
                {one}
                {!isLoaded.has(one) && <span className="ml-1.5 text-xs">暂定</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <YearView key={year} year={year} />
    </Page>
  )
}
