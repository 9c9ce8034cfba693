/**
 * 后台任务的种类: one table of what each kind is called and what it is given.
 *
 * A kind cannot exist without its name and its input: the kinds are the keys of the table.
 */
import { z } from 'zod'
import { EntryId } from '../entry'

const kinds = {
  'calendar.recompute': {
    name: '重新计算期限',
    input: z.strictObject({ noticeId: EntryId }),
  },
}

export type JobKind = keyof typeof kinds
export const JobKind = z.enum(Object.keys(kinds) as [JobKind, ...JobKind[]])

/** What a job of the kind is given: its ids and choices, never the data that it works on. */
export type JobInput<Kind extends JobKind> = z.infer<(typeof kinds)[Kind]['input']>

type Schemas = { readonly [Kind in JobKind]: { readonly input: z.ZodType<JobInput<Kind>> } }

export const parseInput = <Kind extends JobKind>(kind: Kind, input: unknown): JobInput<Kind> =>
  (kinds as Schemas)[kind].input.parse(input)

/** What the person sees; a kind of another version of the program has no better name than its own. */
export const jobName = (kind: string): string => {
  const known = JobKind.safeParse(kind)
  return known.success ? kinds[known.data].name : kind
}
