/**
 * Walks the chains and finds where one was broken: changed, removed, inserted, reordered, cut off, or added
 * behind the witness's back.
 */
import type { PrismaClient } from '@daylight/db'
import { type Break, NO_HASH } from '@daylight/domain/audit'
import { hashOf } from './log'
import type { Head } from './witness'

const BATCH = 1_000

export type Verified = {
  readonly chains: number
  readonly entries: number
  readonly breaks: readonly Break[]
}

/**
 * @param readHeads gives what the witness saw. It is asked before the walk, for what must be there, and
 * after it, for what may be: the office can go on working meanwhile.
 */
export async function verifyChains(
  db: PrismaClient,
  readHeads: () => Promise<readonly Head[]>,
): Promise<Verified> {
  const heads = await readHeads()
  const rows = await db.$queryRaw<{ chain: string }[]>`SELECT DISTINCT "chain" FROM "AuditEntry"`
  const chains = new Set([...rows.map(({ chain }) => chain), ...heads.map(({ chain }) => chain)])
  let entries = 0
  const breaks: Break[] = []
  for (const chain of [...chains].sort()) {
    const walked = await walk(db, chain, firstSeen(heads, chain), () =>
      readHeads().then((later) => firstSeen(later, chain)),
    )
    entries += walked.entries
    breaks.push(...walked.breaks)
  }
  return { chains: chains.size, entries, breaks }
}

type Seen = ReadonlyMap<number, string>

/** What was first seen of each entry: a later line for the same place says that the place was used again. */
function firstSeen(heads: readonly Head[], chain: string): Seen {
  const seen = new Map<number, string>()
  for (const head of heads)
    if (head.chain === chain && !seen.has(head.sequence)) seen.set(head.sequence, head.hash)
  return seen
}

async function walk(db: PrismaClient, chain: string, seen: Seen, seeAgain: () => Promise<Seen>) {
  const walked: number[] = []
  const breaks: Break[] = []
  let entries = 0
  let last = { sequence: 0, hash: NO_HASH }
  const note = (sequence: number, what: Break['what']) => breaks.push({ chain, sequence, what })

  for (let more = true; more; ) {
    const batch = await db.auditEntry.findMany({
      where: { chain, sequence: { gt: last.sequence } },
      orderBy: { sequence: 'asc' },
      take: BATCH,
    })
    for (const { previousHash, hash, ...entry } of batch) {
      const { sequence } = entry
      const isNext = sequence === last.sequence + 1
      if (!isNext) note(sequence, 'missing')
      else if (previousHash !== last.hash) note(sequence, 'inserted')
      if (hashOf(previousHash, { ...entry, at: entry.at.toISOString() }) !== hash)
        note(sequence, 'changed')
      // A chain that was rewritten as a whole is sound in itself, but not as it was seen.
      else if (seen.has(sequence) && seen.get(sequence) !== hash) note(sequence, 'changed')
      last = { sequence, hash }
      walked.push(sequence)
    }
    entries += batch.length
    more = batch.length === BATCH
  }
  let longest = 0
  for (const sequence of seen.keys()) longest = Math.max(longest, sequence)
  if (longest > last.sequence) note(last.sequence + 1, 'cut_off')
  if (walked.some((sequence) => !seen.has(sequence))) {
    const later = await seeAgain()
    for (const sequence of walked) if (!later.has(sequence)) note(sequence, 'unwitnessed')
  }
  return { entries, breaks }
}
