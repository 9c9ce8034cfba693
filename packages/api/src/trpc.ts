import { type Db, isContention, isTaken, type PrismaClient } from '@daylight/db'
import { type Actor, type Permission, roleFor } from '@daylight/domain/accounts'
import type { AuditKind } from '@daylight/domain/audit'
import type { Day } from '@daylight/domain/calendar'
import { sayInChinese } from '@daylight/domain/entry'
import { Refusal } from '@daylight/domain/refusal'
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import type { Denied } from './accounts/queries'
import type { Act, AuditLog } from './audit/log'
import { withEntry } from './audit/with-entry'
import { answer, formatted } from './errors'
import type { FileStore } from './files/store'
import type { Queue } from './jobs/queue'

sayInChinese()

/** What a request brings: who asks and from where, at which instant, and what the process holds. */
export type RequestContext = {
  readonly db: PrismaClient
  readonly actor: Actor | null
  /** Why a person who is signed in has no actor: no role, or none that reaches the chosen agency. */
  readonly denial: Denied | null
  /** The agency that the request chose, where it chose one. */
  readonly chosenId?: string | undefined
  readonly now: Date
  /** The civil day in China at `now`. */
  readonly today: Day
  readonly files: FileStore
  readonly log: AuditLog
  readonly queue: Queue
  readonly requestId: string
  /** The network address that the request came from. */
  readonly address: string
  /** A folder of licensed fonts for documents (方正小标宋, 仿宋_GB2312 …), where the office has them. */
  readonly fontDir?: string | undefined
}

/** What an admin procedure gets: a known actor and, inside a mutation, a transaction. */
export type Ctx = Omit<RequestContext, 'db' | 'actor'> & { db: Db; actor: Actor }

type Demands = {
  /** Asks for a proof of identity in the last minutes: roles, accounts, exports of personal data. */
  readonly confirmed?: boolean
  /** Open also to a person who must first change the password or enrol a second factor. */
  readonly restricted?: boolean
  /** Gives personal data: each answer is logged. */
  readonly reading?: boolean
  /** Takes data out of the system: each answer is logged. */
  readonly export?: boolean
}

const t = initTRPC
  .context<RequestContext>()
  .meta<{ permission: Permission } & Demands>()
  .create({ errorFormatter: formatted })

export const { router, createCallerFactory } = t

const procedure = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (!result.ok) throw answer(result.error)
  return result
})

/**
 * Only an actor who holds `permission` may call it.
 *
 * A mutation is one serializable transaction and leaves one audit entry, appended
 * as its last act; when it is refused, neither the change nor that entry remains,
 * and one that says so is written by itself. A transaction that lost to another
 * one runs again, so that a form sent twice finds its own entry.
 */
export const requires = (permission: Permission, demands: Demands = {}) =>
  procedure.meta({ permission, ...demands }).use(async ({ ctx, type, path, getRawInput, next }) => {
    const { actor, db, log } = ctx
    const input = async () => await getRawInput().catch(() => null)
    if (!actor) throw await denied(ctx, { path, permission, input })
    const act = async (kind: AuditKind, outcome: string): Promise<Act> => ({
      kind,
      outcome,
      actorId: actor.id,
      actorName: actor.name,
      agencyId: actor.agencyId,
      role: roleFor(actor, permission),
      action: permission,
      procedure: path,
      input: await input(),
      address: ctx.address,
      requestId: ctx.requestId,
    })

    try {
      check(actor, permission, demands)
      if (type !== 'query') return await inTransaction()
      const result = await next({ ctx: { actor, db: db as Db } })
      if (!result.ok) throw result.error
      const kind = demands.export ? 'export' : demands.reading ? 'reading' : null
      if (kind) await log.write(await act(kind, 'done'))
      return result
    } catch (error) {
      const outcome = outcomeOf(error)
      if (type !== 'query' || outcome.isRefusal)
        await log.write({ ...(await act('refusal', outcome.code)), changes: [] })
      throw error
    }

    function inTransaction() {
      return withEntry(
        { db, log },
        async (tx) => {
          const done = await next({ ctx: { actor, db: tx } })
          if (!done.ok) throw done.error
          return done
        },
        () => act('mutation', 'done'),
        // Also a form sent twice at once: the second time it finds its own entry.
        (error) => isContention(causeOf(error)) || isTaken(causeOf(error)),
      )
    }
  })

const causeOf = (error: unknown) => (error instanceof TRPCError ? (error.cause ?? error) : error)

type Asked = {
  readonly path: string
  readonly permission: Permission
  readonly input: () => Promise<unknown>
}

/** What a person without an actor is told; who is known is noted, with the agency that was chosen. */
async function denied(ctx: RequestContext, { path, permission, input }: Asked) {
  const { denial, log, chosenId, address, requestId } = ctx
  if (!denial) return new TRPCError({ code: 'UNAUTHORIZED', message: '请先登录。' })
  await log.write({
    kind: 'refusal',
    actorId: denial.id,
    actorName: denial.name,
    agencyId: denial.agencyId,
    role: null,
    action: permission,
    procedure: path,
    outcome: denial.code,
    input: await input(),
    changes: [],
    entryIds: chosenId ? [chosenId] : [],
    address,
    requestId,
  })
  return new Refusal(denial.code)
}

/** @throws {Refusal} `accounts.forbidden`, `accounts.password_change_needed`, `accounts.second_factor_needed`, `accounts.confirm_needed` */
function check(actor: Actor, permission: Permission, demands: Demands): void {
  if (actor.restriction && !demands.restricted)
    throw new Refusal(
      actor.restriction === 'change_password'
        ? 'accounts.password_change_needed'
        : 'accounts.second_factor_needed',
    )
  if (!roleFor(actor, permission)) throw new Refusal('accounts.forbidden')
  if (demands.confirmed && !actor.isConfirmed) throw new Refusal('accounts.confirm_needed')
}

/** In the log's words: the refusal's code, `invalid` input, or `failed`. */
function outcomeOf(error: unknown): { code: string; isRefusal: boolean } {
  const cause = causeOf(error)
  if (cause instanceof Refusal) return { code: cause.code, isRefusal: true }
  if (cause instanceof ZodError) return { code: 'invalid', isRefusal: false }
  return { code: isContention(cause) || isTaken(cause) ? 'busy' : 'failed', isRefusal: false }
}
