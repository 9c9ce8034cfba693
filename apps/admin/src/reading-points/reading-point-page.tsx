import { readingPointKindNames } from '@daylight/domain/reading-points'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useApi } from '../api'
import { HistoryButton } from '../audit/history-button'
import { useMay } from '../shell/actor'
import { Details } from '../shell/details'
import { Page } from '../shell/page'
import { Loans } from './loans'
import { type ReadingPoint, ReadingPointForm } from './reading-point-form'
import { Visits } from './visits'

const tabs = [
  ['visits', '查阅登记'],
  ['loans', '借阅登记'],
  ['details', '查阅点资料'],
] as const

/** One point: who came, what was lent, and what the public reads about it. */
export function ReadingPointPage() {
  const api = useApi()
  const { id } = useParams({ from: '/frame/reading-points/$id' })
  const { tab = 'visits', after } = useSearch({ from: '/frame/reading-points/$id' })
  const { data: point } = useSuspenseQuery(
    api.readingPoints.get.queryOptions({ id }, { gcTime: 0 }),
  )

  return (
    <Page
      title={point.name}
      breadcrumbs={[{ title: '查阅点', to: '/reading-points' }]}
      actions={<HistoryButton entryId={point.id} />}
    >
      <nav aria-label="查阅点的各项" className="mb-5 flex gap-6 border-b border-rule">
        {tabs.map(([name, title]) => (
          <Link
            key={name}
            to="/reading-points/$id"
            params={{ id }}
            search={{ tab: name === 'visits' ? undefined : name }}
            aria-current={tab === name ? 'page' : undefined}
            activeProps={{}}
            className="-mb-px border-b-2 border-transparent pb-2 text-ink-soft no-underline hover:text-ink hover:no-underline data-[on=true]:border-accent data-[on=true]:font-semibold data-[on=true]:text-ink"
            data-on={tab === name}
          >
            {title}
          </Link>
        ))}
      </nav>
      {tab === 'visits' && <Visits point={point} after={after} />}
      {tab === 'loans' && <Loans point={point} after={after} />}
      {tab === 'details' && <PointDetails point={point} />}
    </Page>
  )
}

function PointDetails({ point }: { point: ReadingPoint }) {
  const mayEdit = useMay('reading-points.edit')
  if (mayEdit) return <ReadingPointForm key={point.id} point={point} />
  return (
    <Details
      rows={[
        ['类别', readingPointKindNames[point.kind]],
        ['地址', point.address],
        ['开放时间', point.officeHours],
        ['联系电话', point.telephone],
        ['电子查阅终端', point.hasTerminal ? '有' : '无'],
        ['设立日期', point.openedOn],
        ['撤销日期', point.closedOn],
      ]}
    />
  )
}
