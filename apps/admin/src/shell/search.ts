/** What an address says after its question mark: plain text, read field by field. */
import type { z } from 'zod'

type Shape = Record<string, z.ZodType>
type SearchOf<S extends Shape> = { [K in keyof S]?: z.infer<S[K]> | undefined }

/** What is said wrong is as if unsaid: an old link shows a list, not an error. */
export const searchOf =
  <S extends Shape>(shape: S) =>
  (search: Record<string, unknown>): SearchOf<S> =>
    Object.fromEntries(
      Object.entries(shape).flatMap(([name, schema]) => {
        const { data } = schema.safeParse(search[name])
        return data === undefined ? [] : [[name, data]]
      }),
    ) as SearchOf<S>

export const parseSearch = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text))

export function stringifySearch(search: Record<string, unknown>): string {
  const said = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()
  return text && `?${text}`
}
