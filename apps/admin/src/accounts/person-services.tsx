import { isInForce } from '@daylight/domain/accounts'
import { serviceKindNames } from '@daylight/domain/staffing'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../api'
import { useMay } from '../shell/actor'
import { Table } from '../shell/table'
import { HandoverButton } from './handover'
import type { Person } from './person-words'
import { today } from './role-rule'

/** 担任过的岗位, the newest first; the present ones can be handed over. */
export function PersonServices({ person }: { person: Person }) {
  const api = useApi()
  const maySeePosts = useMay('staffing.read')
  // A post can be opened and handed over only in its own agency.
  const { data: own = [] } = useQuery(
    api.staffing.list.queryOptions(undefined, { enabled: maySeePosts }),
  )
  const isOwn = (postId: string) => own.some(({ id }) => id === postId)
  const day = today()

  return (
    <Table
      label="岗位"
      rows={person.services}
      empty="没有担任岗位。"
      columns={[
        {
          title: '岗位',
          isHead: true,
          cell: ({ post }) =>
            isOwn(post.id) ? (
              <Link to="/staffing/$id" params={{ id: post.id }}>
                {post.title}
              </Link>
            ) : (
              post.title
            ),
        },
        { title: '机关', cell: ({ post }) => post.agency.shortName },
        { title: '专职或兼职', cell: ({ kind }) => serviceKindNames[kind] },
        { title: '自', cell: ({ startedOn }) => startedOn, className: 'whitespace-nowrap' },
        { title: '至', cell: ({ endedOn }) => endedOn ?? '今', className: 'whitespace-nowrap' },
        ...(person.mayEdit
          ? [
              {
                title: '办理',
                className: 'md:text-right',
                cell: (service: Person['services'][number]) =>
                  isInForce(service, day) && isOwn(service.post.id) ? (
                    <HandoverButton postId={service.post.id} title={service.post.title} isSmall />
                  ) : null,
              },
            ]
          : []),
      ]}
    />
  )
}
