/** One entry in the log for each act of signing in, done or refused; never a secret in it. */
import type { PrismaClient } from '@daylight/db'
import { dayOf } from '@daylight/domain/calendar'
import { Refusal, type RefusalCode } from '@daylight/domain/refusal'
import { on } from '../queries'
import type { Desk } from './desk'
import { TooManyTries } from './limits'
import type { Visit } from './visit'

type Who = { readonly id: string; readonly name: string }

export type Named = {
  readonly kind?: 'sign_in' | 'sign_out' | 'mutation'
  readonly procedure: string
  /** `null` where nobody is known: what was typed for a name is not written down. */
  readonly who: Who | null
  readonly input?: Record<string, unknown>
}

/** The agency in whose chain a person's acts are, as for work: where the first role in force is held. */
export async function agencyOf(
  db: PrismaClient,
  userId: string,
  now: Date,
): Promise<string | null> {
  const first = await db.assignment.findFirst({
    where: { userId, ...on(dayOf(now)) },
    orderBy: [{ startedOn: 'asc' }, { id: 'asc' }],
    select: { agencyId: true },
  })
  return first?.agencyId ?? null
}

export async function note(
  { db, log }: Desk,
  { now, address, requestId }: Visit,
  { kind = 'mutation', procedure, who, input = {} }: Named,
  outcome: string,
): Promise<void> {
  await log.write({
    kind: outcome === 'done' || kind === 'sign_in' ? kind : 'refusal',
    actorId: who?.id ?? null,
    actorName: who?.name ?? '',
    agencyId: who && (await agencyOf(db, who.id, now)),
    role: null,
    action: '',
    procedure,
    outcome,
    input,
    changes: [],
    address,
    requestId,
  })
}

/** Of tries that come too often only the first is noted: the log is not filled by whoever wants to. */
export async function noteRefusal(
  desk: Desk,
  visit: Visit,
  named: Named,
  error: unknown,
): Promise<void> {
  if (error instanceof TooManyTries && !error.isFirst) return
  await note(desk, visit, named, error instanceof Refusal ? error.code : 'failed')
}

/** Does it, and notes what came of it. @param outcomeOf where done is not the whole story */
export async function noted<T>(
  desk: Desk,
  visit: Visit,
  named: Named,
  work: () => Promise<T>,
  outcomeOf: (result: T) => 'done' | RefusalCode = () => 'done',
): Promise<T> {
  try {
    const result = await work()
    await note(desk, visit, named, outcomeOf(result))
    return result
  } catch (error) {
    await noteRefusal(desk, visit, named, error)
    throw error
  }
}
