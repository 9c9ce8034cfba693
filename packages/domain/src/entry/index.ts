/** What all entries share: an id made by the form, a version, plain text fields, pages by keyset. */
import { z } from 'zod'

export * from './in-chinese'

/**
 * The id of an entry is made where the entry is typed, so that a form sent twice makes one entry.
 */
export const EntryId = z.uuid({ error: '编号不正确，请刷新页面后再试。' })

/** The version that the editor read; a save on top of another version is refused. */
export const Version = z.int().min(1)

/** Control characters other than tab and line break: the database can't keep them, nobody can see them. */
const isPlain = (text: string) => !/\p{Cc}/u.test(text.replaceAll(/[\t\n\r]/g, ''))

/** Text that a person may send; `label` is the field's name in the form. */
export const plainText = (label: string, max: number) =>
  z
    .string({ error: `请填写${label}。` })
    .trim()
    .max(max, `${label}不能超过${max}个字。`)
    .refine(isPlain, `${label}中有看不见的控制字符，请删去后再试。`)

export const requiredText = (label: string, max = 200) =>
  plainText(label, max).min(1, `请填写${label}。`)

export const optionalText = (label: string, max = 200) => plainText(label, max).default('')

/** A page of a list: `after` is the cursor that the page before gave. */
export const Page = z.strictObject({
  after: z.string().max(120).refine(isPlain).optional(),
  limit: z.int().min(1).max(100).default(20),
})
export type Page = z.infer<typeof Page>

export type Paged<Row> = { readonly rows: readonly Row[]; readonly next: string | null }

/** A keyset cursor: the ordering day and the id of the last row of a page. */
export const cursorOf = ({ day, id }: { day: string; id: string }): string => `${day}_${id}`

/** `null` when the text is no cursor of ours: the list then starts at its beginning. */
export function parseCursor(text: string | undefined): { day: string; id: string } | null {
  const match = /^(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
    text ?? '',
  )
  return match?.[1] && match[2] ? { day: match[1], id: match[2] } : null
}
