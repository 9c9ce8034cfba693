import {
  CreateTrainingSession,
  trainingKindNames,
  UpdateTrainingSession,
} from '@daylight/domain/training'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../api'
import { ButtonLink } from '../shell/button-link'
import { DayField } from '../shell/day-field'
import { EntryForm } from '../shell/entry-form'
import { newEntryId } from '../shell/entry-id'
import { Field, type Sayings } from '../shell/field'
import { namesToOptions } from '../shell/filters'

const sayings: Sayings = {
  heldOn: { label: '培训日期' },
  topic: { label: '培训主题' },
  kind: {
    label: '培训类别',
    show: (kind: keyof typeof trainingKindNames) => trainingKindNames[kind],
  },
  place: { label: '培训地点' },
  host: { label: '主办' },
  trainer: { label: '主讲' },
  attendees: { label: '参训人员' },
}

export type TrainingSession = {
  readonly id: string
  readonly version: number
  readonly heldOn: string
  readonly topic: string
  readonly kind: keyof typeof trainingKindNames
  readonly place: string
  readonly host: string
  readonly trainer: string
  readonly attendees: readonly string[]
}

const valuesOf = (session: Omit<TrainingSession, 'id' | 'version'>) => ({
  heldOn: session.heldOn,
  topic: session.topic,
  kind: session.kind,
  place: session.place,
  host: session.host,
  trainer: session.trainer,
  attendees: session.attendees.join('\n'),
})

const blank = valuesOf({
  heldOn: '',
  topic: '',
  kind: 'regulation',
  place: '',
  host: '',
  trainer: '',
  attendees: [],
})

/** One person a line; a column pasted from a spreadsheet may bring empty cells with it. */
const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n\t]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** 培训登记: a new session, or one to correct. */
export function SessionForm({ session }: { session?: TrainingSession }) {
  const api = useApi()
  const navigate = useNavigate()
  const [id] = useState(() => session?.id ?? newEntryId())
  const create = useMutation(api.training.create.mutationOptions())
  const update = useMutation(api.training.update.mutationOptions())
  const shared = {
    name: 'session',
    sayings,
    onSaved: () => navigate({ to: '/training' }),
    actions: <ButtonLink to="/training">取消</ButtonLink>,
  }
  const inputOf = ({ attendees, ...values }: typeof blank) => ({
    ...values,
    id,
    attendees: linesOf(attendees),
  })

  return session ? (
    <EntryForm
      {...shared}
      initial={valuesOf(session)}
      version={session.version}
      schema={UpdateTrainingSession}
      inputOf={(values, version) => ({ ...inputOf(values), version })}
      save={update.mutateAsync}
      valuesOf={valuesOf}
    >
      <Fields />
    </EntryForm>
  ) : (
    <EntryForm
      {...shared}
      initial={blank}
      schema={CreateTrainingSession}
      inputOf={inputOf}
      save={create.mutateAsync}
      savedSentence="培训已登记。"
      submitLabel="登记"
    >
      <Fields />
    </EntryForm>
  )
}

function Fields() {
  return (
    <>
      <div className="grid gap-x-6 md:grid-cols-[180px_minmax(0,1fr)]">
        <Field path="heldOn" required>
          <DayField />
        </Field>
        <Field
          path="topic"
          required
          article="条例§48"
          help="登记的培训计入年度报告的培训次数；参加的人计入培训人次，一人参加一次算一人次。"
        >
          <Input maxLength={100} />
        </Field>
        <Field path="kind" required>
          <Select
            options={namesToOptions(trainingKindNames).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <Field path="place" required>
          <Input maxLength={100} />
        </Field>
      </div>
      <div className="grid gap-x-6 md:grid-cols-2">
        <Field path="host">
          <Input maxLength={60} />
        </Field>
        <Field path="trainer">
          <Input maxLength={60} />
        </Field>
      </div>
      <Field path="attendees" required hint={<PersonTimes />}>
        <Input.TextArea rows={6} className="max-h-[30em] min-h-[9em]" />
      </Field>
    </>
  )
}

function PersonTimes() {
  const text: string = Form.useWatch('attendees') ?? ''
  const count = linesOf(text).length
  return (
    <span>
      每行一人，写岗位或便于区分的称呼；可以从表格中整列粘贴。共
      <strong className="mx-1 text-ink" aria-live="polite">
        {count}
      </strong>
      人次。
    </span>
  )
}
