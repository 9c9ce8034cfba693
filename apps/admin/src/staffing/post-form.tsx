import { CreateStaffPost, serviceKindNames, UpdateStaffPost } from '@daylight/domain/staffing'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import { useApi } from '../api'
import { ButtonLink } from '../shell/button-link'
import { EntryForm } from '../shell/entry-form'
import { newEntryId } from '../shell/entry-id'
import { Field, type Sayings } from '../shell/field'
import { PeriodRows } from './period-rows'

export type Period = {
  readonly kind: keyof typeof serviceKindNames
  readonly startedOn: string
  readonly endedOn: string | null
}
export type StaffPost = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly duty: string
  readonly periods: readonly Period[]
}

const periodInWords = ({ kind, startedOn, endedOn }: Period) =>
  `${serviceKindNames[kind]}，${startedOn || '？'} 至 ${endedOn || '今'}`

const sayings: Sayings = {
  title: { label: '岗位名称' },
  duty: { label: '职责' },
  periods: {
    label: '任职',
    show: (periods: readonly Period[]) => periods.map(periodInWords).join('\n'),
  },
  'periods.kind': { label: '专职或兼职' },
  'periods.startedOn': { label: '到任日期' },
  'periods.endedOn': { label: '离任日期' },
}

const valuesOf = ({ title, duty, periods }: Omit<StaffPost, 'id' | 'version'>) => ({
  title,
  duty,
  periods: periods.map(({ kind, startedOn, endedOn }) => ({ kind, startedOn, endedOn })),
})

const blank = valuesOf({
  title: '',
  duty: '',
  periods: [{ kind: 'part_time', startedOn: '', endedOn: null }],
})

/** 岗位及任职: a new post, or one to correct. */
export function PostForm({ post }: { post?: StaffPost }) {
  const api = useApi()
  const navigate = useNavigate()
  const [id] = useState(() => post?.id ?? newEntryId())
  const create = useMutation(api.staffing.create.mutationOptions())
  const update = useMutation(api.staffing.update.mutationOptions())
  const shared = {
    name: 'post',
    sayings,
    onSaved: () => navigate({ to: '/staffing' }),
    actions: <ButtonLink to="/staffing">取消</ButtonLink>,
  }

  return post ? (
    <EntryForm
      {...shared}
      initial={valuesOf(post)}
      version={post.version}
      schema={UpdateStaffPost}
      inputOf={(values, version) => ({ ...values, id, version })}
      save={update.mutateAsync}
      valuesOf={valuesOf}
    >
      <Fields />
    </EntryForm>
  ) : (
    <EntryForm
      {...shared}
      initial={blank}
      schema={CreateStaffPost}
      inputOf={(values) => ({ ...values, id })}
      save={create.mutateAsync}
      savedSentence="岗位已登记。"
      submitLabel="登记"
    >
      <Fields />
    </EntryForm>
  )
}

function Fields() {
  return (
    <>
      <Field path="title" required hint="写岗位，不写姓名，例如“综合科信息公开专员”。">
        <Input maxLength={60} />
      </Field>
      <Field path="duty">
        <Input.TextArea maxLength={200} rows={2} className="min-h-[4em]" />
      </Field>
      <PeriodRows />
    </>
  )
}
