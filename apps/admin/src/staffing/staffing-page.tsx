import { dayOf } from '@daylight/domain/calendar'
import { serviceKindNames } from '@daylight/domain/staffing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useApi } from '../api'
import { useMay } from '../shell/actor'
import { ButtonLink } from '../shell/button-link'
import { Page } from '../shell/page'
import { pageAfter } from '../shell/page-after'
import { Pager } from '../shell/pager'
import { Table } from '../shell/table'
import { HolderName, Vacant } from './holder'
import { type Period, periodOn } from './periods'

/** 机构和人员: the posts and who serves now. The heads are counted over all of them. */
export function StaffingPage() {
  const api = useApi()
  const { after } = useSearch({ from: '/frame/staffing' })
  const mayEdit = useMay('staffing.edit')
  const { data } = useSuspenseQuery(api.staffing.list.queryOptions())
  const today = dayOf(new Date())
  const posts = data.map((post) => ({ ...post, now: periodOn(post.periods, today) }))
  const page = pageAfter(posts, after)
  const count = (kind: Period['kind']) => posts.filter(({ now }) => now?.kind === kind).length
  const vacant = posts.filter(({ now }) => !now).length

  return (
    <Page
      title="机构和人员"
      actions={
        mayEdit && (
          <ButtonLink isMain to="/staffing/new">
            登记岗位
          </ButtonLink>
        )
      }
    >
      <p className="mb-4">
        今天在岗<strong className="mx-1">{count('full_time') + count('part_time')}</strong>
        人，其中专职<strong className="mx-1">{count('full_time')}</strong>人，兼职
        <strong className="mx-1">{count('part_time')}</strong>人
        {vacant > 0 && (
          <>
            ；空缺<strong className="mx-1">{vacant}</strong>个岗位
          </>
        )}
        。
      </p>
      <Table
        label="岗位"
        rows={page.rows}
        empty="还没有登记岗位。"
        columns={[
          {
            title: '岗位名称',
            isHead: true,
            cell: ({ id, title }) => (
              <Link to="/staffing/$id" params={{ id }}>
                {title}
              </Link>
            ),
          },
          { title: '现任', cell: ({ now }) => (now ? <HolderName {...now} /> : <Vacant />) },
          {
            title: '专职或兼职',
            cell: ({ now }) => (now ? serviceKindNames[now.kind] : null),
            className: 'whitespace-nowrap',
          },
          {
            title: '到任日期',
            cell: ({ now }) => now?.startedOn ?? null,
            className: 'whitespace-nowrap',
          },
          { title: '职责', cell: ({ duty }) => duty || null },
        ]}
      />
      <Pager after={after} next={page.next} />
    </Page>
  )
}
