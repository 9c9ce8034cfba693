import { formFor, StartReport } from '@daylight/domain/reports'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input } from 'antd'
import { type ChangeEvent, useId, useState } from 'react'
import { useApi } from '../api'
import { DayField } from '../shell/day-field'
import { EntryForm } from '../shell/entry-form'
import { newEntryId } from '../shell/entry-id'
import { Field } from '../shell/field'

type Typed = { year: string; asOf: string | null }

const sayings = { year: { label: '报告年度' }, asOf: { label: '统计截止日期' } }

const lastDayOf = (year: string) => (/^\d{4}$/.test(year) ? `${year}-12-31` : null)

/** The newest year that has a form and no report. */
function yearToReport(years: readonly number[]): string {
  for (let year = new Date().getFullYear(); year >= 2008; year -= 1)
    if (formFor(year) && !years.includes(year)) return String(year)
  return ''
}

/** 建立年度报告. The id is made here, so that a form sent twice makes one report. */
export function StartReportForm({ years }: { years: readonly number[] }) {
  const api = useApi()
  const navigate = useNavigate()
  const title = useId()
  const [id] = useState(newEntryId)
  const [initial] = useState((): Typed => {
    const year = yearToReport(years)
    return { year, asOf: lastDayOf(year) }
  })
  const start = useMutation(api.reports.start.mutationOptions())

  return (
    <section aria-labelledby={title} className="border border-rule bg-ground px-5 pt-4 pb-5">
      <h2 id={title} className="mb-3 text-base font-semibold">
        建立年度报告
      </h2>
      <EntryForm
        name="start-report"
        sayings={sayings}
        initial={initial}
        schema={StartReport}
        inputOf={({ year, asOf }) => ({ id, year: wholeYear(year), asOf })}
        save={(input) => start.mutateAsync(input)}
        onSaved={() => void navigate({ to: '/reports/$id', params: { id } })}
        savedSentence="报告已建立，文字由系统按台账起草。"
        submitLabel="建立年度报告"
      >
        <YearField />
        <Field
          path="asOf"
          required
          hint="一份报告只说一个年度的事，所以截止日期须在该年度之内：一般是12月31日；年底前编制的，填数字实际截止的那一天。"
        >
          <DayField />
        </Field>
      </EntryForm>
    </section>
  )
}

/** What is no year stays in the field, and the schema says so. */
const wholeYear = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : undefined)

/** The cut-off day follows the year until somebody chose another one. */
function YearField() {
  const form = Form.useFormInstance<Typed>()
  const follow = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const day = lastDayOf(target.value.trim())
    if (day && !form.isFieldTouched('asOf')) form.setFieldValue('asOf', day)
  }
  return (
    <Field path="year" required>
      <Input inputMode="numeric" maxLength={4} suffix="年" autoComplete="off" onChange={follow} />
    </Field>
  )
}
