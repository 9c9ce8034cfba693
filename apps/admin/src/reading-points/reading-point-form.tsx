import {
  CreateReadingPoint,
  readingPointKindNames,
  UpdateReadingPoint,
} from '@daylight/domain/reading-points'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../api'
import { ButtonLink } from '../shell/button-link'
import { DayField } from '../shell/day-field'
import { EntryForm } from '../shell/entry-form'
import { newEntryId } from '../shell/entry-id'
import { Field, type Sayings } from '../shell/field'
import { namesToOptions } from '../shell/filters'

const sayings: Sayings = {
  name: { label: '查阅点名称' },
  kind: {
    label: '类别',
    show: (kind: keyof typeof readingPointKindNames) => readingPointKindNames[kind],
  },
  address: { label: '地址' },
  officeHours: { label: '开放时间' },
  telephone: { label: '联系电话' },
  hasTerminal: { label: '电子查阅终端', show: (has: boolean) => (has ? '有' : '无') },
  openedOn: { label: '设立日期' },
  closedOn: { label: '撤销日期' },
}

export type ReadingPoint = {
  readonly id: string
  readonly version: number
  readonly kind: keyof typeof readingPointKindNames
  readonly name: string
  readonly address: string
  readonly officeHours: string
  readonly telephone: string
  readonly hasTerminal: boolean
  readonly openedOn: string
  readonly closedOn: string | null
}

const valuesOf = (point: Omit<ReadingPoint, 'id' | 'version'>) => ({
  name: point.name,
  kind: point.kind,
  address: point.address,
  officeHours: point.officeHours,
  telephone: point.telephone,
  hasTerminal: point.hasTerminal,
  openedOn: point.openedOn,
  closedOn: point.closedOn,
})

const blank = valuesOf({
  name: '',
  kind: 'village',
  address: '',
  officeHours: '',
  telephone: '',
  hasTerminal: false,
  openedOn: '',
  closedOn: null,
})

/** 查阅点资料: a new point, or one to correct. */
export function ReadingPointForm({ point }: { point?: ReadingPoint }) {
  const api = useApi()
  const navigate = useNavigate()
  const [id] = useState(() => point?.id ?? newEntryId())
  const create = useMutation(api.readingPoints.create.mutationOptions())
  const update = useMutation(api.readingPoints.update.mutationOptions())
  const shared = {
    name: 'point',
    sayings,
    onSaved: () => navigate({ to: '/reading-points' }),
    actions: <ButtonLink to="/reading-points">取消</ButtonLink>,
  }

  return point ? (
    <EntryForm
      {...shared}
      initial={valuesOf(point)}
      version={point.version}
      schema={UpdateReadingPoint}
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
      schema={CreateReadingPoint}
      inputOf={(values) => ({ ...values, id })}
      save={create.mutateAsync}
      savedSentence="查阅点已登记。"
      submitLabel="登记"
    >
      <Fields />
    </EntryForm>
  )
}

function Fields() {
  return (
    <>
      <div className="grid gap-x-6 md:grid-cols-[minmax(0,1fr)_200px]">
        <Field path="name" required>
          <Input maxLength={60} />
        </Field>
        <Field
          path="kind"
          required
          article="条例§25"
          help="国家档案馆、公共图书馆和政务服务场所应当设置；其他场所由行政机关根据需要设立。"
        >
          <Select
            options={namesToOptions(readingPointKindNames).map(([value, label]) => ({
              value,
              label,
            }))}
          />
        </Field>
      </div>
      <Field path="address">
        <Input maxLength={200} />
      </Field>
      <div className="grid gap-x-6 md:grid-cols-[minmax(0,1fr)_200px]">
        <Field path="officeHours">
          <Input maxLength={200} />
        </Field>
        <Field path="telephone">
          <Input maxLength={40} />
        </Field>
      </div>
      <Field path="hasTerminal" valuePropName="checked" required>
        <Checkbox>配有电子查阅终端，可以查阅电子信息</Checkbox>
      </Field>
      <div className="grid gap-x-6 md:grid-cols-[200px_200px]">
        <Field path="openedOn" required>
          <DayField />
        </Field>
        <Field path="closedOn">
          <DayField placeholder="仍在开放" />
        </Field>
      </div>
    </>
  )
}
