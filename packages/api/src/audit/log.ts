/**
 * 操作日志: appends entries to the chain of their agency.
 *
 * Each entry holds the hash of the one before. The order is made by an advisory lock of the chain,
 * taken as the last thing of the transaction and gone with its commit; the chain's tail is read by a
 * connection of its own, since a serializable transaction can't see what was committed after it began.
 * An agency has a chain to itself, so that one office never waits for another.
 */
import { createHash, randomUUID } from 'node:crypto'
import type { Db, Json, PrismaClient } from '@daylight/db'
import type { Role } from '@daylight/domain/accounts'
import {
  type AuditKind,
  auditable,
  type Change,
  canonical,
  INSTALLATION,
  NO_HASH,
  type Sealed,
} from '@daylight/domain/audit'
import type { Head, Witness } from './witness'

/** What was done, by whom, from where. */
export type Act = {
  readonly kind: AuditKind
  readonly actorId: string | null
  readonly actorName: string
  readonly agencyId: string | null
  /** Where it is not that of the agency. */
  readonly chain?: string
  readonly role: Role | null
  /** The permission that allowed it; empty outside `requires`. */
  readonly action: string
  readonly procedure: string
  /** `done`, or the code of the refusal. */
  readonly outcome: string
  readonly input: unknown
  readonly changes?: readonly Change[]
  readonly entryIds?: readonly string[]
  readonly address: string
  readonly requestId: string
}

export type AuditLog = {
  /** Appends as the last thing of the caller's transaction; its head is noted once that is committed. */
  append(tx: Db, act: Act): Promise<Head>
  note(head: Head): Promise<void>
  /** Appends in a transaction of its own. */
  write(act: Act): Promise<void>
}

/** An entry waits rather than being lost. */
const unhurried = { maxWait: 10_000, timeout: 60_000 }

/** @param tails a client of its own: whoever holds the lock must never wait for a free connection */
export function openLog(db: PrismaClient, tails: PrismaClient, witness: Witness): AuditLog {
  const append = async (tx: Db, act: Act): Promise<Head> => {
    const chain = act.chain ?? act.agencyId ?? INSTALLATION
    const gathered = await lock(tx, chain)
    const { sequence, hash: previousHash } = await tailOf(tails, chain)
    const changes = (act.changes ?? gathered).map(maskedChange)
    const sealed: Sealed = {
      id: randomUUID(),
      chain,
      sequence: sequence + 1,
      at: new Date().toISOString(),
      kind: act.kind,
      actorId: act.actorId,
      actorName: act.actorName,
      agencyId: act.agencyId,
      role: act.role,
      action: act.action,
      procedure: act.procedure,
      concept: act.procedure.split('.', 1)[0] ?? '',
      outcome: act.outcome,
      input: auditable(act.input ?? {}),
      changes,
      entryIds: idsOf(act, changes, await wholesOf(tx, act, changes)),
      address: act.address,
      requestId: act.requestId,
    }
    const hash = hashOf(previousHash, sealed)
    await tx.auditEntry.create({
      data: {
        ...sealed,
        kind: act.kind,
        role: act.role,
        entryIds: [...sealed.entryIds],
        input: sealed.input as Json,
        changes: sealed.changes as Json,
        previousHash,
        hash,
      },
    })
    return { chain, sequence: sealed.sequence, hash }
  }
  return {
    append,
    note: witness.note,
    write: async (act) => witness.note(await db.$transaction((tx) => append(tx, act), unhurried)),
  }
}

export const hashOf = (previousHash: string, sealed: Sealed): string =>
  createHash('sha256').update(previousHash).update(canonical(sealed)).digest('hex')

/** Waits for its turn in the chain, and gives what the triggers gathered in this transaction. */
async function lock(tx: Db, chain: string): Promise<Change[]> {
  const [row] = await tx.$queryRaw<{ gathered: string | null }[]>`
    SELECT current_setting('daylight.changes', true) AS gathered
    FROM (SELECT pg_advisory_xact_lock(hashtextextended(${chain}, 711))) AS turn`
  return (row?.gathered ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => changeFrom(JSON.parse(line)))
}

type Gathered = { table: string; id?: string } & Partial<
  Record<'before' | 'after', Record<string, unknown> | null>
>

const changeFrom = ({ table, id, before = null, after = null }: Gathered): Change => {
  const row = after?.id ?? before?.id
  return { table, id: id ?? (typeof row === 'string' ? row : null), before, after }
}

const tailOf = async (tails: PrismaClient, chain: string) =>
  (await tails.auditEntry.findFirst({
    where: { chain },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  })) ?? { sequence: 0, hash: NO_HASH }

const maskedChange = ({ table, id, before, after }: Change): Change => ({
  table,
  id,
  before: auditable(before) as Change['before'],
  after: auditable(after) as Change['after'],
})

const partsOfPeople = ['Assignment', 'Service']

/** Roles and services are parts of a person and a post, settings of the agency: who asks for its history asks for theirs. */
async function wholesOf(tx: Db, { agencyId }: Act, changes: readonly Change[]): Promise<unknown[]> {
  const settled = changes.some(({ table }) => table === 'AgencySettings') ? [agencyId] : []
  const parts = changes.filter(({ table }) => partsOfPeople.includes(table))
  if (parts.length === 0) return settled
  const named = {
    where: { id: { in: parts.flatMap(({ id }) => id ?? []) } },
    select: { userId: true, postId: true },
  }
  const rows = [
    ...(await tx.assignment.findMany(named)),
    ...(await tx.service.findMany(named)),
    // What is gone, or belonged to another.
    ...parts.map(({ before }) => before ?? {}),
  ]
  return [...settled, ...rows.flatMap(({ userId, postId }) => [userId, postId])]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const ENTRY_IDS_MAX = 200

/** The entries that the act named, those that it touched, and those of which it touched a part. */
function idsOf({ entryIds = [], input }: Act, changes: readonly Change[], wholes: unknown[]) {
  const given = typeof input === 'object' && input !== null ? Object.entries(input) : []
  const named = given.flatMap(([name, value]) => (/^id$|Id$/.test(name) ? [value] : []))
  const ids = [...entryIds, ...named, ...changes.map(({ id }) => id), ...wholes]
  const found = ids.filter((id): id is string => typeof id === 'string' && uuid.test(id))
  // As PostgreSQL gives a uuid back: the hash is taken over what will be read.
  return [...new Set(found.map((id) => id.toLowerCase()))].slice(0, ENTRY_IDS_MAX)
}
