import { dayOf } from '@daylight/domain/calendar'
import { RecordLoan } from '@daylight/domain/reading-points'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Input } from 'antd'
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
  title: { label: '借阅文件名称' },
  lentOn: { label: '借出日期' },
  returnedOn: { label: '归还日期' },
  borrower: { label: '借阅人' },
}

type Props = { point: ReadingPoint; after: string | undefined }

/** 借阅登记: a document lent is one line. */
export function Loans({ point, after }: Props) {
  const api = useApi()
  const mayEdit = useMay('reading-points.edit')
  const { data } = useSuspenseQuery(
    api.readingPoints.loans.queryOptions({ readingPointId: point.id, after }),
  )
  return (
    <>
      {mayEdit && point.closedOn === null && <LoanForm pointId={point.id} />}
      <Table
        label="借阅登记"
        rows={data.rows}
        empty="还没有借阅登记。"
        columns={[
          { title: '借阅文件名称', isHead: true, cell: ({ title }) => title },
          { title: '借出日期', className: 'whitespace-nowrap', cell: ({ lentOn }) => lentOn },
          { title: '归还日期', cell: ({ returnedOn }) => returnedOn ?? '未还' },
          { title: '借阅人', cell: ({ borrower }) => borrower || null },
        ]}
      />
      <Pager after={after} next={data.next} />
    </>
  )
}

function LoanForm({ pointId }: { pointId: string }) {
  const api = useApi()
  const [entry, setEntry] = useState(() => ({
    id: newEntryId(),
    lentOn: dayOf(new Date()) as string,
  }))
  const record = useMutation(api.readingPoints.recordLoan.mutationOptions())
  return (
    <div className="mb-6 border-b border-rule pb-5">
      <EntryForm
        key={entry.id}
        name="loan"
        sayings={sayings}
        initial={{
          title: '',
          lentOn: entry.lentOn,
          returnedOn: null as string | null,
          borrower: '',
        }}
        schema={RecordLoan}
        inputOf={(values) => ({ ...values, id: entry.id, readingPointId: pointId })}
        save={record.mutateAsync}
        onSaved={(form) => setEntry({ id: newEntryId(), lentOn: form.getFieldValue('lentOn') })}
        savedSentence="借阅已登记。"
        submitLabel="登记借阅"
      >
        <Field path="title" required>
          <Input maxLength={200} />
        </Field>
        <div className="grid gap-x-6 md:grid-cols-[180px_180px_minmax(0,1fr)]">
          <Field path="lentOn" required>
            <DayField />
          </Field>
          <Field path="returnedOn">
            <DayField placeholder="未还" />
          </Field>
          <Field path="borrower" hint="写身份或代号即可，不必写姓名。">
            <Input maxLength={40} />
          </Field>
        </div>
      </EntryForm>
    </div>
  )
}
