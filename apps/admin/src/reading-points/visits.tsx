import { dayOf } from '@daylight/domain/calendar'
import { RecordVisit, UpdateVisit } from '@daylight/domain/reading-points'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useApi } from '../api'
import { useMay } from '../shell/actor'
import { DayField } from '../shell/day-field'
import { EntryForm } from '../shell/entry-form'
import { newEntryId } from '../shell/entry-id'
import { Field, type Sayings } from '../shell/field'
import { Pager } from '../shell/pager'
import { Table } from '../shell/table'
import { Correction, useCorrection } from './correction'
import type { ReadingPoint } from './reading-point-form'

const sayings: Sayings = {
  visitedOn: { label: '查阅日期' },
  visitors: { label: '接待人次' },
  note: { label: '备注' },
}

type Values = {
  readonly visitedOn: string
  readonly visitors: number | null
  readonly note: string
}
type Visit = Values & { readonly id: string; readonly version: number }

const valuesOf = ({ visitedOn, visitors, note }: Values) => ({ visitedOn, visitors, note })

type Props = { point: ReadingPoint; after: string | undefined }

/** 查阅登记: a day's readers are one line. */
export function Visits({ point, after }: Props) {
  const api = useApi()
  const mayEdit = useMay('reading-points.edit')
  const { opened, isOpen, correct, close } = useCorrection<Visit>()
  const { data } = useSuspenseQuery(
    api.readingPoints.visits.queryOptions({ readingPointId: point.id, after }),
  )
  return (
    <>
      {mayEdit && <VisitForm pointId={point.id} />}
      <Table
        label="查阅登记"
        rows={data.rows}
        empty="还没有查阅登记。"
        columns={[
          { title: '查阅日期', isHead: true, cell: ({ visitedOn }) => visitedOn },
          { title: '接待人次', isNumber: true, cell: ({ visitors }) => visitors },
          { title: '备注', className: 'md:w-3/5', cell: ({ note }) => note || null },
          ...(mayEdit
            ? [
                {
                  title: '操作',
                  cell: (visit: Visit) => (
                    <Button
                      type="link"
                      size="small"
                      className="px-0"
                      aria-label={`更正${visit.visitedOn}的登记`}
                      onClick={() => correct(visit, 'visitors')}
                    >
                      更正
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Pager after={after} next={data.next} />
      {opened && (
        <VisitCorrection
          pointId={point.id}
          visit={opened.row}
          focus={opened.focus}
          isOpen={isOpen}
          onClose={close}
        />
      )}
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
        initial={valuesOf({ visitedOn: entry.visitedOn, visitors: null, note: '' })}
        schema={RecordVisit}
        inputOf={(values) => ({ ...values, id: entry.id, readingPointId: pointId })}
        save={record.mutateAsync}
        onSaved={(form) =>
          setEntry({ id: newEntryId(), visitedOn: form.getFieldValue('visitedOn') })
        }
        savedSentence="查阅已登记。"
        submitLabel="登记查阅"
      >
        <Fields />
      </EntryForm>
    </div>
  )
}

type CorrectionProps = {
  pointId: string
  visit: Visit
  focus: string
  isOpen: boolean
  onClose: () => void
}

function VisitCorrection({ pointId, visit, focus, isOpen, onClose }: CorrectionProps) {
  const api = useApi()
  const update = useMutation(api.readingPoints.updateVisit.mutationOptions())
  const form = 'visit-correction'
  return (
    <Correction title="更正查阅登记" form={form} focus={focus} isOpen={isOpen} onClose={onClose}>
      {(parts) => (
        <EntryForm
          {...parts}
          name={form}
          sayings={sayings}
          initial={valuesOf(visit)}
          version={visit.version}
          schema={UpdateVisit}
          inputOf={(values, version) => ({
            ...values,
            id: visit.id,
            version,
            readingPointId: pointId,
          })}
          save={update.mutateAsync}
          onSaved={onClose}
          savedSentence="查阅登记已更正。"
          valuesOf={valuesOf}
        >
          <Fields />
        </EntryForm>
      )}
    </Correction>
  )
}

function Fields() {
  return (
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
  )
}
