import { sentencesByField } from '@daylight/domain/entry'
import { createContext, useContext, useId, useRef, useState } from 'react'
import type { z } from 'zod'
import { expiredKey, queryClient } from '../shell/query-client'
import type { Answered, Refused } from './session-request'

/** What is typed, by the path that the schema and the server call it. */
export type Typed = Readonly<Record<string, string>>

type Given<V extends Typed, Input, T> = {
  readonly initial: V
  readonly schema: z.ZodType<Input>
  /** What is typed, in the shape of the schema; left out where it is that already. */
  readonly inputOf?: (typed: V) => unknown
  readonly send: (input: Input) => Promise<Answered<T>>
  /** Gives a sentence where it is not done after all. */
  readonly onDone: (data: T, input: Input) => unknown
  /** Takes a refusal to where it is better said; `false`: it is said here. */
  readonly onRefused?: (refused: Refused) => boolean
  /** The field at which a refusal is said that names none. */
  readonly placeOf?: (refused: Refused) => (keyof V & string) | null
}

/** What the fields and the frame of such a form share. */
export type SessionForm = {
  readonly id: string
  readonly typed: Typed
  readonly type: (name: string, text: string) => void
  readonly errors: Typed
  /** What belongs to no field. */
  readonly refused: Refused | null
  /** Counts refusals, so that each moves the focus once. */
  readonly attempt: number
  readonly isPending: boolean
  readonly submit: () => Promise<void>
}

export const SessionFormContext = createContext<SessionForm | null>(null)

export function useFormField(name: string) {
  const form = useContext(SessionFormContext)
  if (!form) throw new Error('a field outside its form')
  return {
    id: `${form.id}-${name}`,
    value: form.typed[name] ?? '',
    error: form.errors[name],
    type: (text: string) => form.type(name, text),
  }
}

const nothing = { attempt: 0, errors: {} as Typed, refused: null as Refused | null }
const asRefused = (message: string): Refused => ({
  message,
  code: null,
  fields: {},
  requestId: null,
})

/**
 * A small form that asks the sign-in routes: checked here by the schema that the server uses, and
 * answered at the field. What was typed stays.
 */
export function useSessionForm<V extends Typed, Input, T>(given: Given<V, Input, T>): SessionForm {
  const { initial, schema, inputOf = (typed) => typed, send, onDone } = given
  const id = useId()
  const [typed, setTyped] = useState<V>(initial)
  const [outcome, setOutcome] = useState(nothing)
  const [isPending, setPending] = useState(false)
  const isSending = useRef(false)

  const refuse = (fields: Typed, refused: Refused | null) => {
    const isHere = ([name]: [string, string]) => name in typed
    const errors = Object.fromEntries(Object.entries(fields).filter(isHere))
    const elsewhere = Object.entries(fields).find((entry) => !isHere(entry))
    const isSaid = Object.keys(errors).length > 0
    const rest = isSaid ? null : (refused ?? (elsewhere ? asRefused(elsewhere[1]) : null))
    setOutcome(({ attempt }) => ({ attempt: attempt + 1, errors, refused: rest }))
  }

  const ask = async (input: Input) => {
    const answered = await send(input)
    if (answered.ok) {
      setOutcome(nothing)
      const sentence = await onDone(answered.data, input)
      if (typeof sentence === 'string') refuse({}, asRefused(sentence))
      return
    }
    const { refused } = answered
    if (refused.code === 'accounts.signed_out') queryClient.setQueryData(expiredKey, true)
    if (given.onRefused?.(refused)) return
    const place = given.placeOf?.(refused)
    refuse(place ? { [place]: refused.message } : refused.fields, refused)
  }

  const submit = async () => {
    if (isSending.current) return
    const input = schema.safeParse(inputOf(typed))
    if (!input.success) return refuse(sentencesByField(input.error), null)
    isSending.current = true
    setPending(true)
    try {
      await ask(input.data)
    } finally {
      isSending.current = false
      setPending(false)
    }
  }

  const type = (name: string, text: string) => {
    setTyped((before) => ({ ...before, [name]: text }))
    if (!(name in outcome.errors)) return
    const { [name]: _, ...errors } = outcome.errors
    setOutcome({ ...outcome, errors })
  }

  return { id, typed, type, ...outcome, isPending, submit }
}
