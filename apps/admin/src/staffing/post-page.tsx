import { serviceKindNames } from '@daylight/domain/staffing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useApi } from '../api'
import { useMay } from '../shell/actor'
import { Details } from '../shell/details'
import { Page } from '../shell/page'
import { PostForm, type StaffPost } from './post-form'

/** One post: to correct for those who keep the book, to read for the others. */
export function PostPage() {
  const api = useApi()
  const { id } = useParams({ from: '/frame/staffing/$id' })
  const mayEdit = useMay('staffing.edit')
  const { data: post } = useSuspenseQuery(api.staffing.get.queryOptions({ id }, { gcTime: 0 }))

  return (
    <Page title={post.title} breadcrumbs={[{ title: '机构和人员', to: '/staffing' }]}>
      {mayEdit ? <PostForm key={id} post={post} /> : <PostDetails post={post} />}
    </Page>
  )
}

function PostDetails({ post }: { post: StaffPost }) {
  return (
    <Details
      rows={[
        ['职责', post.duty],
        [
          '任职',
          post.periods
            .map(
              ({ kind, startedOn, endedOn }) =>
                `${serviceKindNames[kind]}，${startedOn} 至 ${endedOn ?? '今'}`,
            )
            .join('\n'),
        ],
      ]}
    />
  )
}
