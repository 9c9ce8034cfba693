import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { Notice } from '../shell/notice'
import { Reference } from '../shell/reference'
import { type SessionForm, SessionFormContext } from './session-form'

type Props = {
  form: SessionForm
  submitLabel: string
  /** Beside the button, or below it where the button takes the whole width. */
  actions?: ReactNode
  isLarge?: boolean
  isDanger?: boolean
  children: ReactNode
}

/** The fields with what was refused above them and the button below. The first faulty field has the focus. */
export function SessionFormFrame({ form, submitLabel, actions, children, ...looks }: Props) {
  const { isLarge = false, isDanger = false } = looks
  const { attempt, errors, refused, isPending, submit } = form
  const element = useRef<HTMLFormElement>(null)
  const notice = useRef<HTMLElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new refusal moves the focus, not each character that puts it right.
  useEffect(() => {
    if (attempt === 0) return
    const controls = [...(element.current?.querySelectorAll<HTMLInputElement>('[name]') ?? [])]
    const faulty = controls.find(({ name }) => name in errors)
    if (faulty) faulty.focus()
    else notice.current?.focus()
  }, [attempt])

  return (
    <SessionFormContext value={form}>
      <form
        ref={element}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          void submit()
        }}
      >
        {refused && (
          <Notice kind="error" key={attempt} ref={notice}>
            <p>{refused.message}</p>
            {refused.requestId && <Reference id={refused.requestId} />}
          </Notice>
        )}
        {children}
        <div className={isLarge ? 'mt-6 grid gap-4' : 'mt-5 flex flex-wrap items-center gap-3'}>
          <Button
            type="primary"
            size={isLarge ? 'large' : 'middle'}
            htmlType="submit"
            block={isLarge}
            danger={isDanger}
            loading={isPending}
          >
            {submitLabel}
          </Button>
          {actions}
        </div>
      </form>
    </SessionFormContext>
  )
}
