import { useEffect, useRef, useState } from 'react'
import { controlId, labelOf, type Sayings } from './field'
import { Notice } from './notice'

type Props = {
  form: string
  sayings: Sayings
  /** Sentences by the path of their field. */
  errors: Readonly<Record<string, string>>
}

/** Moves to the control of a field, or to the first control in it. */
function focusOn(form: string, path: string): boolean {
  const found = document.getElementById(controlId(form, path))
  if (!found) return false
  const inside = 'input, textarea, select, button, [tabindex]'
  const control = found.matches(inside) ? found : found.querySelector<HTMLElement>(inside)
  control?.focus()
  return control !== null
}

/** All that has to be put right, each line leading to its field. The first faulty field has the focus. */
export function ErrorSummary({ form, sayings, errors }: Props) {
  const section = useRef<HTMLElement>(null)
  const paths = Object.keys(errors)
  // Only when the form was sent; not again when a field is put right and leaves the list.
  const [sent] = useState(errors)
  useEffect(() => {
    const moved = Object.keys(sent).some((path) => focusOn(form, path))
    if (!moved) section.current?.focus()
  }, [form, sent])

  if (paths.length === 0) return null
  return (
    <Notice ref={section} kind="error" title={`有${paths.length}项需要更正，还没有保存`}>
      <ul className="list-inside list-disc">
        {paths.map((path) => (
          <li key={path}>
            <a
              className="inline-block min-h-6 text-danger underline"
              href={`#${controlId(form, path)}`}
              onClick={(event) => {
                event.preventDefault()
                focusOn(form, path)
              }}
            >
              {labelOf(sayings, path) && `${labelOf(sayings, path)}：`}
              {errors[path]}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
