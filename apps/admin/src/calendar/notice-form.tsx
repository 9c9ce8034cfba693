import { HolidayNotice } from '@daylight/domain/calendar'
import { sentencesByField } from '@daylight/domain/entry'
import { Button, Checkbox, Form, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { ButtonLink } from '../shell/button-link'
import { DayField } from '../shell/day-field'
import { ErrorSummary } from '../shell/error-summary'
import { Field, SayingsContext, toName } from '../shell/field'
import { type FieldErrors, placed } from '../shell/form-errors'
import { Notice } from '../shell/notice'
import { ErrorNotice, fieldErrorsOf } from '../shell/refusal'
import { Section } from '../shell/section'
import { HolidayRows } from './holiday-rows'
import { NoticeSource } from './notice-source'
import { blankFor, inputOf, type NoticeValues, sayings, valuesOf } from './notice-values'
import { useNoticeText } from './use-notice-text'

const FORM = 'notice'

type Props = {
  /** The year that is to be loaded, where the person came for one. */
  wanted: number | undefined
  /** Asks what the notice would change. */
  onCompare: (notice: HolidayNotice) => Promise<void>
  onDirty: () => void
}

type Outcome = { readonly attempt: number; readonly errors: FieldErrors; readonly error: unknown }

/** 填入通知: its text, and the form that the text fills and a person corrects. Nothing is lost by an error. */
export function NoticeForm({ wanted, onCompare, onDirty }: Props) {
  const [form] = Form.useForm<NoticeValues>()
  const { text, setText, parsed } = useNoticeText(wanted)
  const [isCorrected, setCorrected] = useState(false)
  const [isChecked, setChecked] = useState(false)
  const [isPending, setPending] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>({ attempt: 0, errors: {}, error: null })
  const isFilling = useRef(false)
  const { draft, problems } = parsed
  const mustCheck = text.trim() !== '' && problems.length > 0

  useEffect(() => {
    if (draft && !isCorrected) form.setFieldsValue(valuesOf(draft))
  }, [draft, isCorrected, form])

  const fail = (errors: FieldErrors, error: unknown) => {
    const known = form.getFieldsError().map(({ name }) => name.join('.'))
    const atFields = placed(errors, known)
    form.setFields(
      Object.entries(atFields).map(([path, sentence]) => ({
        name: toName(path) as never,
        errors: [sentence],
      })),
    )
    setOutcome(({ attempt }) => ({ attempt: attempt + 1, errors: atFields, error }))
  }
  const clear = () => {
    form.setFields(form.getFieldsError().map(({ name }) => ({ name: name as never, errors: [] })))
    setOutcome(({ attempt }) => ({ attempt, errors: {}, error: null }))
  }

  const compare = async () => {
    if (isFilling.current) return
    clear()
    const notice = HolidayNotice.safeParse(inputOf(form.getFieldsValue(true)))
    if (!notice.success) return fail(sentencesByField(notice.error), null)
    if (wanted !== undefined && notice.data.year !== wanted)
      return fail({ year: otherYear(wanted) }, null)
    if (mustCheck && !isChecked) return fail({ isChecked: unchecked }, null)
    isFilling.current = true
    setPending(true)
    try {
      await onCompare(notice.data)
    } catch (error) {
      fail(fieldErrorsOf(error), error)
    } finally {
      isFilling.current = false
      setPending(false)
    }
  }

  return (
    <SayingsContext value={sayings}>
      <Section title="通知原文">
        <NoticeSource
          text={text}
          problems={problems}
          isUnderstood={draft !== null}
          onText={(next) => {
            onDirty()
            setChecked(false)
            setText(next)
          }}
        />
      </Section>
      <Section title="放假安排">
        {isCorrected && draft && (
          <Notice
            kind="plain"
            actions={<Button onClick={() => setCorrected(false)}>用原文重新填写</Button>}
          >
            <p>表格已经手工改过，原文再有变化也不会改动它。</p>
          </Notice>
        )}
        {Object.keys(outcome.errors).length > 0 ? (
          <ErrorSummary
            key={outcome.attempt}
            form={FORM}
            sayings={sayings}
            errors={outcome.errors}
          />
        ) : (
          outcome.error !== null && <ErrorNotice key={outcome.attempt} error={outcome.error} />
        )}
        <Form
          form={form}
          name={FORM}
          layout="vertical"
          initialValues={blankFor(wanted)}
          requiredMark={false}
          onFinish={compare}
          onValuesChange={() => {
            onDirty()
            setCorrected(true)
            if (outcome.attempt > 0) clear()
          }}
        >
          <div className="grid gap-x-5 md:grid-cols-[110px_260px_170px_minmax(0,1fr)]">
            <Field path="year" required>
              <Input inputMode="numeric" maxLength={4} />
            </Field>
            <Field path="documentNumber">
              <Input maxLength={40} placeholder="国办发明电〔2026〕7号" />
            </Field>
            <Field path="issuedOn">
              <DayField />
            </Field>
            <Form.Item name="amends" valuePropName="checked" className="self-end">
              <Checkbox>{sayings.amends?.label}</Checkbox>
            </Form.Item>
          </div>
          <HolidayRows />
          {mustCheck && (
            <p className="mb-4">
              <Checkbox
                id={`${FORM}_isChecked`}
                checked={isChecked}
                onChange={({ target }) => setChecked(target.checked)}
              >
                原文中标出的{problems.length}处我已经逐一核对，以上面的表格为准
              </Checkbox>
            </p>
          )}
          <div className="flex flex-wrap gap-3">
            <Button type="primary" htmlType="submit" loading={isPending} disabled={isPending}>
              下一步：看哪些日子会变
            </Button>
            <ButtonLink to="/calendar">取消</ButtonLink>
          </div>
        </Form>
      </Section>
    </SayingsContext>
  )
}

const otherYear = (wanted: number) =>
  `要装入的是${wanted}年的安排；要装入别的年份的，请从那一年的日历进入。`

const unchecked = '原文中还有没看懂的地方，请改正原文；或者核对表格以后，勾选“已经逐一核对”。'
