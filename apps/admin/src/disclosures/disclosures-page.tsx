import { type Day, dayOf } from '@daylight/domain/calendar'
import { genreNames, statusNames } from '@daylight/domain/disclosures'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useApi } from '../api'
import { DeadlineButton } from '../calendar/deadline-button'
import { Provisional } from '../calendar/provisional'
import { useMay } from '../shell/actor'
import { ButtonLink } from '../shell/button-link'
import { Page } from '../shell/page'
import { Pager } from '../shell/pager'
import { Table } from '../shell/table'
import { DisclosureFilters } from './disclosure-filters'
import { shortChannelNames, type Timeliness, timelinessOf } from './words'

/** 主动公开信息台账: the items, the newest formed first. */
export function DisclosuresPage() {
  const api = useApi()
  const search = useSearch({ from: '/frame/disclosures' })
  const mayEdit = useMay('disclosures.edit')
  const { data } = useSuspenseQuery(api.disclosures.list.queryOptions(search))
  const today: Day = dayOf(new Date())
  const isFiltered = Object.keys(search).length > 0

  return (
    <Page
      title="主动公开信息"
      actions={
        mayEdit && (
          <ButtonLink isMain to="/disclosures/new">
            登记信息
          </ButtonLink>
        )
      }
    >
      <DisclosureFilters />
      <Table
        label="主动公开信息"
        rows={data.rows}
        empty={isFiltered ? '没有符合这些条件的信息。' : '还没有登记主动公开信息。'}
        columns={[
          {
            title: '标题',
            isHead: true,
            cell: ({ id, title }) => (
              <Link to="/disclosures/$id" params={{ id }}>
                {title}
              </Link>
            ),
          },
          {
            title: '文号',
            className: 'text-[13px] md:whitespace-nowrap',
            cell: ({ documentNumber }) => documentNumber,
          },
          {
            title: '栏目',
            className: 'text-[13px] md:whitespace-nowrap',
            cell: ({ heading }) => heading.name,
          },
          {
            title: '体裁',
            className: 'md:whitespace-nowrap',
            cell: ({ genre }) => (genre ? genreNames[genre] : null),
          },
          {
            title: '成文日期',
            className: 'whitespace-nowrap',
            cell: ({ formedOn }) => formedOn,
          },
          { title: '公开日期', cell: (item) => publishedOn(item.id, timelinessOf(item, today)) },
          {
            title: '渠道',
            className: 'text-[13px] md:whitespace-nowrap',
            cell: ({ channels }) =>
              channels.map((channel) => shortChannelNames[channel]).join('、') || null,
          },
          {
            title: '状态',
            className: 'whitespace-nowrap',
            cell: ({ status }) => <Status status={status} />,
          },
        ]}
      />
      <Pager after={search.after} next={data.next} />
    </Page>
  )
}

function publishedOn(id: string, { day, note, isLate, isProvisional }: Timeliness) {
  if (!day && !note) return null
  return (
    <>
      <span className="whitespace-nowrap">{day}</span>
      {note && (
        <span
          className={`text-[0.8125rem] whitespace-nowrap ${day ? 'block' : ''} ${isLate ? 'text-danger' : 'text-ink-soft'}`}
        >
          <DeadlineButton concept="disclosures" id={id}>
            {note}
          </DeadlineButton>
          {isProvisional && <Provisional />}
        </span>
      )}
    </>
  )
}

const looks = {
  draft: 'text-warning',
  published: 'text-ink',
  withdrawn: 'text-ink-faint',
} as const

export const Status = ({ status }: { status: keyof typeof looks }) => (
  <span className={looks[status]}>{statusNames[status]}</span>
)
