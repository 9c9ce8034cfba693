import { type Db, isContention, isTaken, type PrismaClient } from '@daylight/db'
import { serializable } from '../serializable'
import type { Act, AuditLog } from './log'

/** Also what is there already: of two at the same moment the second finds, the next time, what the first one did. */
const isLostOrTaken = (error: unknown): boolean => isContention(error) || isTaken(error)

type Book = { readonly db: PrismaClient; readonly log: AuditLog }

/**
 * Work in one serializable transaction with its entry, which says what it changed. Where the entry can't be
 * appended nothing was done.
 *
 * @param actOf says what was done, once it is
 * @param isLost whether a failed transaction is worth another try
 */
export async function withEntry<Result>(
  { db, log }: Book,
  work: (tx: Db) => Promise<Result>,
  actOf: (tx: Db) => Promise<Act>,
  isLost: (error: unknown) => boolean = isLostOrTaken,
): Promise<Result> {
  const { result, head } = await serializable(
    db,
    async (tx) => {
      await tx.$queryRaw`SELECT set_config('daylight.audit', 'on', true)`
      const result = await work(tx)
      return { result, head: await log.append(tx, await actOf(tx)) }
    },
    isLost,
  )
  await log.note(head)
  return result
}
