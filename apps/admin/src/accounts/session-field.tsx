import { Input, type InputProps } from 'antd'
import type { ReactNode } from 'react'
import { useFormField } from './session-form'

export type FieldProps = {
  /** The path of the field. */
  name: string
  label: string
  /** What is meant, under the field. */
  hint?: ReactNode
  /** What looks wrong while it is typed; no refusal yet. */
  warning?: string | null
  isOptional?: boolean
  isLarge?: boolean
  autoFocus?: boolean
}

type Props = FieldProps & {
  control?: Omit<InputProps, 'onChange' | 'value' | 'name' | 'id' | 'size'>
  /** What is meant by what is typed, where that can be put right at once. */
  read?: (text: string) => string
}

const isComposing = (event: Event) => event instanceof InputEvent && event.isComposing

/** One labelled field of a form that asks the sign-in routes. Its faults stand below it. */
export function TextField({ name, label, control, read = (text) => text, ...props }: Props) {
  const { hint, warning, isOptional, isLarge = false, autoFocus = false } = props
  const { id, value, error, type } = useFormField(name)
  const said = [error && `${id}-error`, warning && `${id}-warning`, hint && `${id}-hint`]
  return (
    <div className="mb-4">
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
        {isOptional && <span className="ml-1 font-normal text-ink-faint">（选填）</span>}
      </label>
      <Input
        spellCheck={false}
        {...control}
        id={id}
        name={name}
        size={isLarge ? 'large' : 'middle'}
        value={value}
        // Under the input method a value that changes is typed twice.
        onChange={({ target, nativeEvent }) =>
          type(isComposing(nativeEvent) ? target.value : read(target.value))
        }
        onCompositionEnd={({ currentTarget }) => type(read(currentTarget.value))}
        autoFocus={autoFocus}
        status={error ? 'error' : ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={said.filter(Boolean).join(' ') || undefined}
      />
      {error && (
        <p id={`${id}-error`} className="mt-1 text-danger" role="alert">
          {error}
        </p>
      )}
      {/* Stands there empty, so that what appears in it is read aloud. */}
      <div id={`${id}-warning`} className="text-warning" role="status">
        {warning && !error && <p className="mt-1">{warning}</p>}
      </div>
      {hint && (
        <div id={`${id}-hint`} className="mt-1 text-[0.8125rem] text-ink-faint">
          {hint}
        </div>
      )}
    </div>
  )
}
