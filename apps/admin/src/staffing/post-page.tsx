import { dayOf } from '@daylight/domain/calendar'
import { serviceKindNames } from '@daylight/domain/staffing'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { HandoverButton } from '../accounts/handover'
import { useApi } from '../api'
import { HistoryButton } from '../audit/history-button'
import { useMay } from '../shell/actor'
import { Details } from '../shell/details'
import { Page } from '../shell/page'
import { Section } from '../shell/section'
import { Table } from '../shell/table'
import { HolderName, Vacant } from './holder'
import { periodOn } from './periods'
import { PostForm, type StaffPost } from './post-form'

/** One post: who holds it and who held it; to hand over and to correct for those who may. */
export function PostPage() {
  const api = useApi()
  const { id } = useParams({ from: '/frame/staffing/$id' })
  const mayEdit = useMay('staffing.edit')
  const mayHandOver = useMay('accounts.edit')
  const [isEditing, setEditing] = useState(false)
  const { data: post } = useSuspenseQuery(api.staffing.get.queryOptions({ id }, { gcTime: 0 }))
  const isHeld = periodOn(post.periods, dayOf(new Date())) !== null

  return (
    <Page
      title={post.title}
      breadcrumbs={[{ title: '机构和人员', to: '/staffing' }]}
      actions={
        !isEditing && (
          <>
            <HistoryButton entryId={post.id} />
            {mayEdit && <Button onClick={() => setEditing(true)}>更正</Button>}
            {mayHandOver && isHeld && <HandoverButton isMain postId={id} title={post.title} />}
          </>
        )
      }
    >
      {isEditing ? (
        <PostForm key={id} post={post} onDone={() => setEditing(false)} />
      ) : (
        <PostDetails post={post} />
      )}
    </Page>
  )
}

function PostDetails({ post }: { post: StaffPost }) {
  const now = periodOn(post.periods, dayOf(new Date()))
  const holder = now ? <HolderName {...now} /> : <Vacant />
  return (
    <>
      <Details
        rows={[
          ['现任', holder],
          ...(now
            ? ([
                ['专职或兼职', serviceKindNames[now.kind]],
                ['到任日期', now.startedOn],
              ] as const)
            : []),
          ['职责', post.duty],
        ]}
      />
      <Section title="任职经过">
        <Table
          label="任职经过"
          rows={post.periods.toReversed()}
          empty="还没有登记任职。"
          columns={[
            { title: '任职人', isHead: true, cell: (period) => <HolderName {...period} /> },
            { title: '专职或兼职', cell: ({ kind }) => serviceKindNames[kind] },
            { title: '自', cell: ({ startedOn }) => startedOn, className: 'whitespace-nowrap' },
            { title: '至', cell: ({ endedOn }) => endedOn ?? '今', className: 'whitespace-nowrap' },
          ]}
        />
      </Section>
    </>
  )
}
