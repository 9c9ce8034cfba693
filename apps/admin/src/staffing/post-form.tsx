import { CreateStaffPost, UpdateStaffPost } from '@daylight/domain/staffing'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useEveryone } from '../accounts/people'
import { useApi } from '../api'
import { ButtonLink } from '../shell/button-link'
import { EntryForm } from '../shell/entry-form'
import { newEntryId } from '../shell/entry-id'
import { Field, type Sayings } from '../shell/field'
import { PeriodRows } from './period-rows'
import { type HeldPeriod, type NameOf, type Period, periodInWords } from './periods'

export type StaffPost = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly duty: string
  readonly periods: readonly HeldPeriod[]
}

const sayingsWith = (nameOf: NameOf): Sayings => ({
  title: { label: '岗位名称' },
  duty: { label: '职责' },
  periods: {
    label: '任职',
    show: (periods: readonly Period[]) =>
      periods.map((period) => periodInWords(period, nameOf)).join('\n'),
  },
  'periods.personId': { label: '任职人' },
  'periods.kind': { label: '专职或兼职' },
  'periods.startedOn': { label: '到任日期' },
  'periods.endedOn': { label: '离任日期' },
})

type Values = { title: string; duty: string; periods: Period[] }

const valuesOf = ({ title, duty, periods }: Omit<StaffPost, 'id' | 'version'>): Values => ({
  title,
  duty,
  periods: periods.map(({ kind, startedOn, endedOn, personId }) => ({
    kind,
    startedOn,
    endedOn,
    personId,
  })),
})

const blank: Values = {
  title: '',
  duty: '',
  periods: [{ kind: 'part_time', startedOn: '', endedOn: null, personId: null }],
}

/** The names of those who serve, also of those whom the reader may not look up. */
function useNames(post: StaffPost | undefined): NameOf {
  const { data: people = [] } = useEveryone()
  const known = new Map(people.map(({ id, name }) => [id, name]))
  for (const { personId, personName } of post?.periods ?? [])
    if (personId && personName) known.set(personId, personName)
  return (personId) => known.get(personId) ?? '已登记的人员'
}

/** A select or a day that was emptied gives `undefined`; the schema wants it said. */
const inputOf = ({ periods, ...values }: Values) => ({
  ...values,
  periods: periods.map((period) => ({
    ...period,
    endedOn: period.endedOn ?? null,
    personId: period.personId ?? null,
  })),
})

/** 岗位登记: a new post, with whoever serves in it. */
export function NewPostForm() {
  const api = useApi()
  const navigate = useNavigate()
  const [id] = useState(newEntryId)
  const create = useMutation(api.staffing.create.mutationOptions())
  const nameOf = useNames(undefined)
  return (
    <EntryForm
      name="post"
      sayings={sayingsWith(nameOf)}
      initial={blank}
      schema={CreateStaffPost}
      inputOf={(values) => ({ ...inputOf(values), id })}
      save={create.mutateAsync}
      onSaved={() => navigate({ to: '/staffing' })}
      savedSentence="岗位已登记。"
      submitLabel="登记"
      actions={<ButtonLink to="/staffing">取消</ButtonLink>}
    >
      <Fields nameOf={nameOf} />
    </EntryForm>
  )
}

/** A post to correct, with its whole history. */
export function PostForm({ post, onDone }: { post: StaffPost; onDone: () => void }) {
  const api = useApi()
  const update = useMutation(api.staffing.update.mutationOptions())
  const nameOf = useNames(post)
  return (
    <EntryForm
      name="post"
      sayings={sayingsWith(nameOf)}
      initial={valuesOf(post)}
      version={post.version}
      schema={UpdateStaffPost}
      inputOf={(values, version) => ({ ...inputOf(values), id: post.id, version })}
      save={update.mutateAsync}
      onSaved={onDone}
      valuesOf={valuesOf}
      actions={<Button onClick={onDone}>取消</Button>}
    >
      <Fields nameOf={nameOf} />
    </EntryForm>
  )
}

function Fields({ nameOf }: { nameOf: NameOf }) {
  return (
    <>
      <Field path="title" required hint="写岗位，不写姓名，例如“综合科信息公开专员”。">
        <Input maxLength={60} />
      </Field>
      <Field
        path="duty"
        article="条例§4"
        help="指定的政府信息公开工作机构负责日常工作；写明这个岗位承担其中哪几项。"
      >
        <Input.TextArea maxLength={200} rows={2} className="min-h-[4em]" />
      </Field>
      <PeriodRows nameOf={nameOf} />
    </>
  )
}
