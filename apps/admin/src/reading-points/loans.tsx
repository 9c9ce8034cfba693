import { dayOf } from '@daylight/domain/calendar'
import { RecordLoan, UpdateLoan } from '@daylight/domain/reading-points'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
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
  title: { label: '借阅文件名称' },
  lentOn: { label: '借出日期' },
  returnedOn: { label: '归还日期' },
  borrower: { label: '借阅人' },
}

type Values = {
  readonly title: string
  readonly lentOn: string
  readonly returnedOn: string | null
  readonly borrower: string
}
type Loan = Values & { readonly id: string; readonly version: number }

const valuesOf = ({ title, lentOn, returnedOn, borrower }: Values) => ({
  title,
  lentOn,
  returnedOn,
  borrower,
})

type Props = { point: ReadingPoint; after: string | undefined }

/** 借阅登记: a document lent is one line. */
export function Loans({ point, after }: Props) {
  const api = useApi()
  const mayEdit = useMay('reading-points.edit')
  const { opened, isOpen, correct, close } = useCorrection<Loan>()
  const { data } = useSuspenseQuery(
    api.readingPoints.loans.queryOptions({ readingPointId: point.id, after }),
  )
  return (
    <>
      {mayEdit && <LoanForm pointId={point.id} />}
      <Table
        label="借阅登记"
        rows={data.rows}
        empty="还没有借阅登记。"
        columns={[
          { title: '借阅文件名称', isHead: true, cell: ({ title }) => title },
          { title: '借出日期', className: 'whitespace-nowrap', cell: ({ lentOn }) => lentOn },
          { title: '归还日期', cell: ({ returnedOn }) => returnedOn ?? '未还' },
          { title: '借阅人', cell: ({ borrower }) => borrower || null },
          ...(mayEdit
            ? [{ title: '操作', cell: (loan: Loan) => <Actions loan={loan} onCorrect={correct} /> }]
            : []),
        ]}
      />
      <Pager after={after} next={data.next} />
      {opened && (
        <LoanCorrection
          pointId={point.id}
          loan={opened.row}
          focus={opened.focus}
          isOpen={isOpen}
          onClose={close}
        />
      )}
    </>
  )
}

type ActionsProps = { loan: Loan; onCorrect: (loan: Loan, focus: string) => void }

const Actions = ({ loan, onCorrect }: ActionsProps) => (
  <span className="flex gap-4 whitespace-nowrap">
    <Button
      type="link"
      size="small"
      className="px-0"
      aria-label={`更正《${loan.title}》的登记`}
      onClick={() => onCorrect(loan, 'title')}
    >
      更正
    </Button>
    {loan.returnedOn === null && (
      <Button
        type="link"
        size="small"
        className="px-0"
        aria-label={`登记归还《${loan.title}》`}
        onClick={() => onCorrect(loan, 'returnedOn')}
      >
        登记归还
      </Button>
    )}
  </span>
)

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
        initial={valuesOf({ title: '', lentOn: entry.lentOn, returnedOn: null, borrower: '' })}
        schema={RecordLoan}
        inputOf={(values) => ({ ...values, id: entry.id, readingPointId: pointId })}
        save={record.mutateAsync}
        onSaved={(form) => setEntry({ id: newEntryId(), lentOn: form.getFieldValue('lentOn') })}
        savedSentence="借阅已登记。"
        submitLabel="登记借阅"
      >
        <Fields />
      </EntryForm>
    </div>
  )
}

type CorrectionProps = {
  pointId: string
  loan: Loan
  focus: string
  isOpen: boolean
  onClose: () => void
}

function LoanCorrection({ pointId, loan, focus, isOpen, onClose }: CorrectionProps) {
  const api = useApi()
  const update = useMutation(api.readingPoints.updateLoan.mutationOptions())
  const form = 'loan-correction'
  const [title, savedSentence] =
    focus === 'returnedOn' ? ['登记归还', '归还已登记。'] : ['更正借阅登记', '借阅登记已更正。']
  return (
    <Correction title={title} form={form} focus={focus} isOpen={isOpen} onClose={onClose}>
      {(parts) => (
        <EntryForm
          {...parts}
          name={form}
          sayings={sayings}
          initial={valuesOf(loan)}
          version={loan.version}
          schema={UpdateLoan}
          inputOf={(values, version) => ({
            ...values,
            id: loan.id,
            version,
            readingPointId: pointId,
          })}
          save={update.mutateAsync}
          onSaved={onClose}
          savedSentence={savedSentence}
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
    <>
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
    </>
  )
}
