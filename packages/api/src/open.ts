/** The public site's side of tRPC: no actor, no log, no way to write. */
import type { Db } from '@daylight/db'
import type { Day } from '@daylight/domain/calendar'
import { sayInChinese } from '@daylight/domain/entry'
import { initTRPC } from '@trpc/server'
import { answer, formatted } from './errors'
import type { FileStore } from './files/store'

sayInChinese()

/** What a public procedure gets: a database that shows only what is public. */
export type PublicCtx = {
  readonly db: Db
  readonly files: FileStore
  readonly today: Day
  readonly requestId: string
}

const t = initTRPC.context<PublicCtx>().create({ errorFormatter: formatted })

export const { router, createCallerFactory } = t

/** Anyone on the internet may call it. */
export const open = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (!result.ok) throw answer(result.error)
  return result
})
