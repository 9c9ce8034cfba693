import type { ArticleName } from '@daylight/domain/law'
import { Form } from 'antd'
import type { NamePath } from 'antd/es/form/interface'
import { createContext, type ReactNode, useContext } from 'react'
import { FieldHelp } from './field-help'

/** A field as people know it, and how its value reads where two versions stand side by side. */
export type FieldSaying = { readonly label: string; readonly show?: (value: never) => string }
export type Sayings = Readonly<Record<string, FieldSaying>>

export const SayingsContext = createContext<Sayings>({})
/** The name of the form, with which the ids of its controls begin. */
export const FormNameContext = createContext('')

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

/** Most fields are required, so those that are not say so. */
export const markOptional = (label: ReactNode, { required }: { required: boolean }) =>
  required ? (
    label
  ) : (
    <span>
      {label}
      <span className="ml-1 font-normal text-ink-faint">（选填）</span>
    </span>
  )

type Props = {
  /** With rows, the index stands in it: `periods.0.endedOn`. */
  path: string
  /** Where antd wants it relative to the list of rows that it stands in. */
  name?: NamePath
  required?: boolean
  /** What is meant, under the field. */
  hint?: ReactNode
  /** The article of the law that asks for the field; a “?” after the label opens it. */
  article?: ArticleName
  /** What the article means for this field, above its text. */
  help?: ReactNode
  valuePropName?: string
  className?: string
  children: ReactNode
}

/** One labelled field of an entry form. */
export function Field({ path, name, required = false, hint, article, help, ...rest }: Props) {
  const sayings = useContext(SayingsContext)
  const form = useContext(FormNameContext)
  const parts = partsOf(path).filter((part) => !isIndex(part))
  const { label = '' } = sayings[parts.join('.')] ?? {}
  const item = { name: name ?? toName(path), required, extra: hint, ...rest }
  if (!article) return <Form.Item {...item} label={label} />
  return (
    // The button is not inside the label, whose text is the name of the control.
    <div className="min-w-0">
      <div className="flex items-center gap-0.5 pb-1 leading-[1.375rem]">
        <label htmlFor={controlId(form, path)}>{markOptional(label, { required })}</label>
        <span className="-my-1 inline-flex large:-my-2">
          <FieldHelp label={label} article={article}>
            {help}
          </FieldHelp>
        </span>
      </div>
      <Form.Item {...item} />
    </div>
  )
}
