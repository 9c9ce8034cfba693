import { sentencesByField } from '@daylight/domain/entry'
import { Button, Form, type FormInstance } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import type { z } from 'zod'
import { Conflict } from './conflict'
import { ErrorSummary } from './error-summary'
import { FormNameContext, markOptional, type Sayings, SayingsContext, toName } from './field'
import { type FieldErrors, placed } from './form-errors'
import { LeaveGuard } from './leave-guard'
import { forgetAnswers } from './query-client'
import { answerOf, ErrorNotice, fieldErrorsOf, isSignedOut } from './refusal'
import { useToast } from './toast'

type Values = Record<string, unknown>

type Props<V extends Values, Input> = {
  /** Unique on the page; part of the ids of the controls. */
  name: string
  sayings: Sayings
  initial: V
  /** The version that was read; left out for a new entry. */
  version?: number
  schema: z.ZodType<Input>
  inputOf: (values: V, version: number | undefined) => unknown
  /** Sends what was typed; the server parses it again by the same schema. `false`: not sent after all. */
  save: (input: Input) => Promise<unknown>
  onSaved: (form: FormInstance<V>) => void
  savedSentence?: string
  /** The values that another person saved meanwhile. */
  valuesOf?: (current: never) => V
  submitLabel?: string
  /** Beside the button. */
  actions?: ReactNode
  onDirty?: (isDirty: boolean) => void
  children: ReactNode
}

type Outcome = {
  readonly attempt: number
  readonly errors: FieldErrors
  readonly error: unknown
}
const nothing: Outcome = { attempt: 0, errors: {}, error: null }

/**
 * A form of one entry: checked here by the schema that the server uses, and answered at the field.
 * What was typed stays until it is saved.
 */
export function EntryForm<V extends Values, Input>(props: Props<V, Input>) {
  const { name, sayings, initial, schema, inputOf, save, onSaved, valuesOf, children } = props
  const [form] = Form.useForm<V>()
  const toast = useToast()
  const version = useRef(props.version)
  const isDirty = useRef(false)
  const isSending = useRef(false)
  const [isPending, setPending] = useState(false)
  const [outcome, setOutcome] = useState(nothing)

  const setDirty = (dirty: boolean) => {
    isDirty.current = dirty
    props.onDirty?.(dirty)
  }
  const showErrors = (errors: FieldErrors, error: unknown) => {
    const atFields = placed(
      errors,
      form.getFieldsError().map(({ name: path }) => path.join('.')),
    )
    form.setFields(
      Object.entries(atFields).map(([path, sentence]) => ({
        name: toName(path) as never,
        errors: [sentence],
      })),
    )
    setOutcome(({ attempt }) => ({ attempt: attempt + 1, errors: atFields, error }))
  }

  const submit = async () => {
    if (isSending.current) return
    const input = schema.safeParse(inputOf(form.getFieldsValue(true), version.current))
    form.setFields(
      form.getFieldsError().map(({ name: path }) => ({ name: path as never, errors: [] })),
    )
    if (!input.success) return showErrors(sentencesByField(input.error), null)

    isSending.current = true
    setPending(true)
    try {
      if ((await save(input.data)) === false) return
      setOutcome(nothing)
      setDirty(false)
      const isFresh = forgetAnswers()
      toast.done(props.savedSentence ?? '已保存。')
      // A correction may be corrected again, and then from what was saved.
      if (props.version !== undefined) await isFresh
      onSaved(form)
    } catch (error) {
      showErrors(fieldErrorsOf(error), error)
    } finally {
      isSending.current = false
      setPending(false)
    }
  }

  const onValuesChange = (changed: object) => {
    setDirty(true)
    const isStale = (path: string) => path.split('.')[0] === Object.keys(changed)[0]
    const stale = Object.keys(outcome.errors).filter(isStale)
    if (stale.length === 0) return
    form.setFields(stale.map((path) => ({ name: toName(path) as never, errors: [] })))
    const left = Object.entries(outcome.errors).filter(([path]) => !isStale(path))
    setOutcome({ ...outcome, errors: Object.fromEntries(left), error: null })
  }

  const answer = answerOf(outcome.error)
  const current = answer?.refusal === 'entry.changed' ? (answer.current as never) : null
  const takeTheirs = () => {
    if (!current || !valuesOf) return
    form.setFieldsValue(valuesOf(current) as never)
    version.current = (current as { version: number }).version
    setOutcome(nothing)
    setDirty(false)
  }
  const keepMine = async () => {
    version.current = (current as { version: number } | null)?.version
    setOutcome(nothing)
    await submit()
  }

  return (
    <SayingsContext value={sayings}>
      <Form
        form={form}
        name={name}
        layout="vertical"
        initialValues={initial}
        onFinish={submit}
        onValuesChange={onValuesChange}
        requiredMark={markOptional}
        className="max-w-[47.5rem]"
      >
        {current && valuesOf ? (
          <Conflict
            key={outcome.attempt}
            sayings={sayings}
            mine={form.getFieldsValue(true)}
            theirs={valuesOf(current)}
            onTakeTheirs={takeTheirs}
            onKeepMine={keepMine}
          />
        ) : Object.keys(outcome.errors).length > 0 ? (
          <ErrorSummary
            key={outcome.attempt}
            form={name}
            sayings={sayings}
            errors={outcome.errors}
          />
        ) : (
          outcome.error !== null &&
          // The dialog that asks to sign in again says it.
          !isSignedOut(outcome.error) && <ErrorNotice key={outcome.attempt} error={outcome.error} />
        )}
        <FormNameContext value={name}>{children}</FormNameContext>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="primary" htmlType="submit" loading={isPending} disabled={isPending}>
            {props.submitLabel ?? '保存'}
          </Button>
          {props.actions}
        </div>
      </Form>
      <LeaveGuard isDirty={() => isDirty.current} />
    </SayingsContext>
  )
}
