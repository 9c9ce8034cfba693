/** One entry in the log for each act of signing in, done or refused; never a secret in it. */
import type { Db, PrismaClient } from '@daylight/db'
import { INSTALLATION } from '@daylight/domain/audit'
import { dayOf } from '@daylight/domain/calendar'
import { Refusal, type RefusalCode } from '@daylight/domain/refusal'
import type { Act } from '../../audit/log'
import { withEntry } from '../../audit/with-entry'
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

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Where a person's acts are, as for work: in the agency, and with the role, of the first assignment in force. */
async function standingOf(db: Pick<PrismaClient, 'assignment'>, who: Who | null, now: Date) {
  const first = await db.assignment.findFirst({
    // For nobody it is asked, too: who is not let in can't learn by the time whether the name is one.
    where: { userId: who?.id ?? NOBODY, ...on(dayOf(now)) },
    orderBy: [{ startedOn: 'asc' }, { id: 'asc' }],
    select: { agencyId: true, role: true },
  })
  return first ?? { agencyId: null, role: null }
}

async function actOf(
  db: Pick<PrismaClient, 'assignment'>,
  { now, address, requestId }: Visit,
  { kind = 'mutation', procedure, who, input = {} }: Named,
  outcome: string,
): Promise<Act> {
  const isDone = outcome === 'done' || outcome === 'accounts.second_factor_asked'
  return {
    ...(await standingOf(db, who, now)),
    kind: isDone ? kind : 'refusal',
    // One chain for all who are not let in, known or not: none waits for the work of an agency.
    ...(!isDone && { chain: INSTALLATION }),
    actorId: who?.id ?? null,
    actorName: who?.name ?? '',
    action: '',
    procedure,
    outcome,
    input,
    entryIds: who ? [who.id] : [],
    address,
    requestId,
  }
}

export async function note(
  { db, log }: Desk,
  visit: Visit,
  named: Named,
  outcome: string,
): Promise<void> {
  await log.write({ ...(await actOf(db, visit, named, outcome)), changes: [] })
}

/** Does it in one transaction with its entry. */
export const doneWithEntry = (
  desk: Desk,
  visit: Visit,
  named: Named,
  work: (tx: Db) => Promise<void>,
): Promise<void> => withEntry(desk, work, (tx) => actOf(tx, visit, named, 'done'))

/** Of tries that come too often only the first is noted: the log is not filled by whoever wants to. */
async function noteRefusal(desk: Desk, visit: Visit, named: Named, error: unknown): Promise<void> {
  if (error instanceof TooManyTries && !error.isFirst) return
  await note(desk, visit, named, error instanceof Refusal ? error.code : 'failed')
}

/** Does it; what is refused leaves its entry. */
export async function tried<T>(
  desk: Desk,
  visit: Visit,
  named: Named,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await noteRefusal(desk, visit, named, error)
    throw error
  }
}

/** Does it, and notes what came of it. @param outcomeOf where done is not the whole story */
export async function noted<T>(
  desk: Desk,
  visit: Visit,
  named: Named,
  work: () => Promise<T>,
  outcomeOf: (result: T) => 'done' | RefusalCode = () => 'done',
): Promise<T> {
  const result = await tried(desk, visit, named, work)
  await note(desk, visit, named, outcomeOf(result))
  return result
}

/** Refuses what nobody is known for. It counts for its address, so that the log can't be filled with it. */
export const refuseUnknown = (
  desk: Desk,
  visit: Visit,
  named: Omit<Named, 'who'>,
  code: RefusalCode,
): Promise<never> =>
  tried(desk, visit, { ...named, who: null }, async () => {
    await desk.limits.takeAddress(visit.address)
    throw new Refusal(code)
  })
