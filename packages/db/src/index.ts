/** The repository: Prisma over PostgreSQL, its types, and what a failed transaction means. */
import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from './generated/client'

export { Prisma, PrismaClient }
/** What queries and commands are given: the client, or the transaction they run in. */
export type Db = Prisma.TransactionClient
export type Json = Prisma.InputJsonValue

/** @param url of a login role of the office or of the site, or of the owner */
export const openDb = (url: string, { connections = 10 } = {}): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: connections }) })

/** Prisma's own code for the error, e.g. `P2002`, or null. */
const codeOf = (error: unknown): string | null =>
  error instanceof Prisma.PrismaClientKnownRequestError ? error.code : null

/** Others were writing the same rows, or the database was too busy to begin: nothing was changed. */
export function isContention(error: unknown): boolean {
  const code = codeOf(error)
  if (code === 'P2034' || code === 'P2028') return true
  // What a schema refused repeats what was typed, and that may be anything.
  if (error instanceof Error && 'issues' in error) return false
  // A conflict that shows only at COMMIT, or in hand-written SQL, reaches us in the driver's words.
  return /40001|40P01|TransactionWriteConflict|could not serialize access/.test(
    error instanceof Error ? `${error.message} ${JSON.stringify(error.cause ?? '')}` : '',
  )
}

/** A row with the same unique key is there already. */
export const isTaken = (error: unknown): boolean => codeOf(error) === 'P2002'
