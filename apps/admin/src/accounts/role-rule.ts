/** The rules of 任用 and 交接, asked in the form by the functions that the server asks. */
import { dayOf } from '@daylight/domain/calendar'
import { Refusal } from '@daylight/domain/refusal'
import type { z } from 'zod'

export const today = () => dayOf(new Date())

/** The schema, and then the rule: what it refuses is said at its field before anything is sent. */
export const underRule = <Input>(
  schema: z.ZodType<Input>,
  rule: (input: Input) => unknown,
): z.ZodType<Input> =>
  schema.superRefine((input, context) => {
    try {
      rule(input)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const path = error.field ? [error.field] : []
      context.addIssue({ code: 'custom', path, message: error.message })
    }
  })
