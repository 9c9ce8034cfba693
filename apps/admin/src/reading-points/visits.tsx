import { dayOf } from '@daylight/domain/calendar'
import { RecordVisit } from '@daylight/domain/reading-points'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useApi } from '../api'
import { useMay } from '../shell/actor'
import { DayField } from '../shell/day-field'
import { EntryForm } from '../shell/entry-form'
import { newEntryId } from '../shell/entry-id'
import { Field, type Sayings } from '../shell/field'
import { Pager } from '../shell/pager'
import { Table } from '../shell/table'
import type { ReadingPoint } from './reading-point-form'

const sayings: Sayings = {
  visitedOn: { label: '查阅日期' },
  visitors: { label: '接待人次' },
  note: { label: '备注' },
}

type Props = { point: ReadingPoint; after: string | undefined }

/** 查阅登记: a day's readers are one line. */
export function Visits({ point, after }: Props) {
  const api = useApi()
  const mayEdit = useMay('reading-points.edit')
  const { data } = useSuspenseQuery(
    api.readingPoints.visits.queryOptions({ readingPointId: point.id, after }),
  )
  return (
    <>
      {mayEdit && point.closedOn === null && <VisitForm pointId={point.id} />}
      <Table
        label="查阅登记"
        rows={data.rows}
        empty="还没有查阅登记。"
        columns={[
          { title: '查阅日期', isHead: true, cell: ({ visitedOn }) => visitedOn },
          { title: '接待人次', isNumber: true, cell: ({ visitors }) => visitors },
          { title: '备注', className: 'md:w-3/5', cell: ({ note }) => note || null },
        ]}
      />
      <Pager after={after} next={data.next} />
    </>
  )
}

function VisitForm({ pointId }: { pointId: string }) {
  const api = useApi()
  const [entry, setEntry] = useState(() => ({
    id: newEntryId(),
    visitedOn: dayOf(new Date()) as string,
  }))
  const record = useMutation(api.readingPoints.recordVisit.mutationOptions())
  return (
    <div className="mb-6 border-b border-rule pb-5">
      <EntryForm
        // The next line is another entry; its day is most often the same.
        key={entry.id}
        name="visit"
        sayings={sayings}
        initial={{ visitedOn: entry.visitedOn, visitors: null as number | null, note: '' }}
        schema={RecordVisit}
        inputOf={(values) => ({ ...values, id: entry.id, readingPointId: pointId })}
        save={record.mutateAsync}
        onSaved={(form) =>
          setEntry({ id: newEntryId(), visitedOn: form.getFieldValue('visitedOn') })
        }
        savedSentence="查阅已登记。"
        submitLabel="登记查阅"
      >
        <div className="grid gap-x-6 md:grid-cols-[180px_120px_minmax(0,1fr)]">
          <Field path="visitedOn" required>
            <DayField />
          </Field>
          <Field path="visitors" required>
            <InputNumber className="w-full" precision={0} controls={false} inputMode="numeric" />
          </Field>
          <Field path="note">
            <Input maxLength={200} />
          </Field>
        </div>
      </EntryForm>
    </div>
  )
}
