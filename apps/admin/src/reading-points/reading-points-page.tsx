import { ReadingPointKind, readingPointKindNames } from '@daylight/domain/reading-points'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useApi } from '../api'
import { useMay } from '../shell/actor'
import { ButtonLink } from '../shell/button-link'
import { FilterSelect, Filters, namesToOptions } from '../shell/filters'
import { Page } from '../shell/page'
import { pageAfter } from '../shell/page-after'
import { Pager } from '../shell/pager'
import { Table } from '../shell/table'

const terminals = { yes: '有', no: '无' } as const

/** 查阅点: where people read what is public without a computer of their own. */
export function ReadingPointsPage() {
  const api = useApi()
  const navigate = useNavigate({ from: '/reading-points' })
  const { kind, terminal, after } = useSearch({ from: '/frame/reading-points' })
  const mayEdit = useMay('reading-points.edit')
  const { data: all } = useSuspenseQuery(api.readingPoints.list.queryOptions())
  const open = all.filter(({ closedOn }) => closedOn === null)
  const points = all.filter(
    (point) =>
      (kind === undefined || point.kind === kind) &&
      (terminal === undefined || point.hasTerminal === (terminal === 'yes')),
  )
  const page = pageAfter(points, after)

  return (
    <Page
      title="查阅点"
      actions={
        mayEdit && (
          <ButtonLink isMain to="/reading-points/new">
            登记查阅点
          </ButtonLink>
        )
      }
    >
      <p className="mb-4">
        开放<strong className="mx-1">{open.length}</strong>个，其中可查阅电子信息
        <strong className="mx-1">{open.filter(({ hasTerminal }) => hasTerminal).length}</strong>
        个。点开一个查阅点，登记来访和借阅。
      </p>
      <Filters>
        <FilterSelect
          label="类别"
          value={kind}
          options={namesToOptions(readingPointKindNames)}
          onChange={(text) =>
            navigate({
              search: (before) => ({
                ...before,
                after: undefined,
                kind: ReadingPointKind.optional().parse(text),
              }),
            })
          }
        />
        <FilterSelect
          label="电子查阅终端"
          value={terminal}
          options={namesToOptions(terminals)}
          onChange={(text) =>
            navigate({
              search: (before) => ({
                ...before,
                after: undefined,
                terminal: text === 'yes' || text === 'no' ? text : undefined,
              }),
            })
          }
        />
      </Filters>
      <Table
        label="查阅点"
        rows={page.rows}
        empty={all.length === 0 ? '还没有登记查阅点。' : '没有符合这些条件的查阅点。'}
        columns={[
          {
            title: '名称',
            isHead: true,
            cell: ({ id, name }) => (
              <Link to="/reading-points/$id" params={{ id }}>
                {name}
              </Link>
            ),
          },
          { title: '类别', cell: (point) => readingPointKindNames[point.kind] },
          { title: '地址', cell: ({ address }) => address || null },
          { title: '开放时间', cell: ({ officeHours }) => officeHours || null },
          { title: '终端', cell: ({ hasTerminal }) => terminals[hasTerminal ? 'yes' : 'no'] },
          {
            title: '状态',
            className: 'whitespace-nowrap',
            cell: ({ closedOn }) => (closedOn ? `${closedOn}撤销` : '开放'),
          },
        ]}
      />
      <Pager after={after} next={page.next} />
    </Page>
  )
}
