import { setTimeout as sleep } from 'node:timers/promises'
import { type Db, isContention, isTaken, type Json, type PrismaClient } from '@daylight/db'
import { type Actor, may, type Permission } from '@daylight/domain/accounts'
import { leftOutOfAudit } from '@daylight/domain/audit'
import type { Day } from '@daylight/domain/calendar'
import { sayInChinese, sentencesByField } from '@daylight/domain/entry'
import { Refusal } from '@daylight/domain/refusal'
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import type { FileStore } from './files/store'

sayInChinese()

/** What a request brings: who asks, on which day, the database and the store of files. */
export type RequestContext = {
  db: PrismaClient
  actor: Actor | null
  today: Day
  files: FileStore
  requestId: string
  /** A folder of licensed fonts for documents (方正小标宋, 仿宋_GB2312 …), where the office has them. */
  fontDir?: string | undefined
}

/** What an admin procedure gets: a known actor and, inside a mutation, a transaction. */
export type Ctx = Omit<RequestContext, 'db' | 'actor'> & { db: Db; actor: Actor }

/** What a public procedure gets: a database that shows only what is public. */
export type PublicCtx = Pick<RequestContext, 'files' | 'today'> & { db: Db }

const t = initTRPC
  .context<RequestContext>()
  .meta<{ permission: Permission }>()
  .create({
    errorFormatter: ({ shape, error: { code, cause }, ctx }) => ({
      ...shape,
      message: sentenceOf(code, cause, shape.message),
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        requestId: ctx?.requestId ?? null,
        refusal: cause instanceof Refusal ? cause.code : null,
        /** The entry as it now stands, where another person's change is the reason. */
        current: cause instanceof Refusal ? cause.current : null,
        /** Sentences by the path of their field, e.g. `periods.0.endedOn`. */
        fields: fieldsOf(cause),
      },
    }),
  })

export const { router, createCallerFactory } = t

function sentenceOf(code: string, cause: unknown, message: string): string {
  // A bug's message can hold a query or a path; the person gets neither.
  if (code === 'INTERNAL_SERVER_ERROR')
    return '系统出错，请稍后再试；如仍不行，请把编号告诉管理员。'
  if (cause instanceof ZodError) return '有几项没有填对，请按提示更正。'
  if (code === 'NOT_FOUND') return '没有这项功能，请刷新页面后再试。'
  if (code === 'PARSE_ERROR' || code === 'BAD_REQUEST') return '请求的格式不对，请刷新页面后再试。'
  return message
}

function fieldsOf(cause: unknown): Record<string, string> {
  if (cause instanceof Refusal && cause.field) return { [cause.field]: cause.message }
  return cause instanceof ZodError ? sentencesByField(cause) : {}
}

/** What the domain or the database refused becomes an answer; a bug stays a bug. */
function answer(error: TRPCError): TRPCError {
  const { cause } = error
  if (cause instanceof Refusal)
    return new TRPCError({
      code: cause.code === 'entry.changed' ? 'CONFLICT' : 'UNPROCESSABLE_CONTENT',
      message: cause.message,
      cause,
    })
  if (isContention(cause) || isTaken(cause))
    return new TRPCError({
      code: 'CONFLICT',
      message: '系统正忙，或该记录刚被他人改动，请刷新后再试。',
      cause,
    })
  return error
}

const procedure = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (!result.ok) throw answer(result.error)
  return result
})

/** Anyone on the internet may call it. */
export const open = procedure

/** A lost transaction waits a little, each time longer and by chance, so that two do not meet again. */
const TRIES = 8
const pause = (tries: number) => sleep(Math.random() * 15 * tries)

/**
 * Only an actor who holds `permission` may call it.
 *
 * A mutation is one serializable transaction and leaves one audit entry; when
 * it is refused, neither the change nor the entry remains. A transaction that
 * lost to another one runs again, so that a form sent twice finds its own entry.
 */
export const requires = (permission: Permission) =>
  procedure.meta({ permission }).use(async ({ ctx, type, path, getRawInput, next }) => {
    const { actor, db } = ctx
    if (!actor) throw new TRPCError({ code: 'UNAUTHORIZED', message: '请先登录。' })
    if (!may(actor, permission)) throw new Refusal('accounts.forbidden')
    if (type === 'query') return next({ ctx: { actor, db: db as Db } })

    const attempt = () =>
      db.$transaction(
        async (tx) => {
          const result = await next({ ctx: { actor, db: tx as Db } })
          if (!result.ok) throw result.error

          await tx.auditEntry.create({
            data: {
              actorId: actor.id,
              agencyId: actor.agencyId,
              role: actor.role,
              action: permission,
              procedure: path,
              input: auditable(await getRawInput()),
              requestId: ctx.requestId,
            },
          })
          return result
        },
        { isolationLevel: 'Serializable', maxWait: 10_000, timeout: 60_000 },
      )

    for (let tries = 1; ; tries += 1) {
      try {
        return await attempt()
      } catch (error) {
        const cause = error instanceof TRPCError ? error.cause : error
        if (tries >= TRIES || !(isContention(cause) || isTaken(cause))) throw error
        await pause(tries)
      }
    }
  })

const auditable = (input: unknown): Json =>
  JSON.parse(
    JSON.stringify(input ?? {}, (key, value) => (leftOutOfAudit.has(key) ? undefined : value)),
  ) as Json
