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

/** @param heads what the witness saw */
export async function verifyChains(db: PrismaClient, heads: readonly Head[]): Promise<Verified> {
  // What was logged before there were chains has none to verify.
  const rows = await db.$queryRaw<{ chain: string }[]>`
    SELECT DISTINCT "chain" FROM "AuditEntry" WHERE "chain" <> 'before'`
  const chains = new Set([...rows.map(({ chain }) => chain), ...heads.map(({ chain }) => chain)])
  let entries = 0
  const breaks: Break[] = []
  for (const chain of [...chains].sort()) {
    const seen = new Map(
      heads.filter((head) => head.chain === chain).map((head) => [head.sequence, head.hash]),
    )
    const walked = await walk(db, chain, seen)
    entries += walked.entries
    breaks.push(...walked.breaks)
  }
  return { chains: chains.size, entries, breaks }
}

async function walk(db: PrismaClient, chain: string, seen: ReadonlyMap<number, string>) {
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
    }
    entries += batch.length
    more = batch.length === BATCH
  }
  const longest = Math.max(0, ...seen.keys())
  if (longest > last.sequence) note(last.sequence + 1, 'cut_off')
  if (longest < last.sequence) note(longest + 1, 'unwitnessed')
  return { entries, breaks }
}
