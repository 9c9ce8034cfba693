import { z } from 'zod'

/** The word of a heading in its public address. */
export const HeadingCode = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** 栏目 as lists and menus show it. */
export type Heading = {
  readonly id: string
  readonly parentId: string | null
  readonly code: string
  readonly name: string
}
