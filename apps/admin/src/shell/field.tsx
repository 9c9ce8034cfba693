import { Form } from 'antd'
import type { NamePath } from 'antd/es/form/interface'
import { createContext, type ReactNode, useContext } from 'react'

/** A field as people know it, and how its value reads where two versions stand side by side. */
export type FieldSaying = { readonly label: string; readonly show?: (value: never) => string }
export type Sayings = Readonly<Record<string, FieldSaying>>

export const SayingsContext = createContext<Sayings>({})

const partsOf = (path: string) => path.split('.')
const isIndex = (part: string) => /^\d+$/.test(part)

/** `periods.0.endedOn` is 第1行离任日期: the saying stands under `periods.endedOn`. */
export function labelOf(sayings: Sayings, path: string): string {
  const parts = partsOf(path)
  const index = parts.find(isIndex)
  const saying = sayings[parts.filter((part) => !isIndex(part)).join('.')]
  return `${index === undefined ? '' : `第${Number(index) + 1}行`}${saying?.label ?? ''}`
}

export const toName = (path: string): (string | number)[] =>
  partsOf(path).map((part) => (isIndex(part) ? Number(part) : part))

/** The id that antd gives to the control of a field. */
export const controlId = (form: string, path: string): string => [form, ...partsOf(path)].join('_')

type Props = {
  /** With rows, the index stands in it: `periods.0.endedOn`. */
  path: string
  /** Where antd wants it relative to the list of rows that it stands in. */
  name?: NamePath
  required?: boolean
  /** What is meant, under the field. */
  hint?: ReactNode
  valuePropName?: string
  className?: string
  children: ReactNode
}

/** One labelled field of an entry form. */
export function Field({ path, name, required = false, hint, children, ...rest }: Props) {
  const sayings = useContext(SayingsContext)
  const { label } =
    sayings[
      partsOf(path)
        .filter((part) => !isIndex(part))
        .join('.')
    ] ?? {}
  return (
    <Form.Item name={name ?? toName(path)} label={label} required={required} extra={hint} {...rest}>
      {children}
    </Form.Item>
  )
}
