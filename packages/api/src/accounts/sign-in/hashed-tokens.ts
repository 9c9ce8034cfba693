/**
 * Session tokens at rest: Better Auth writes them in clear, so its adapter is wrapped.
 *
 * The column holds a digest. A token that comes in is looked up by its digest, and the row goes back
 * with the token that came in: Better Auth signs that into the cookie and compares by it.
 */
import { tokenDigest } from '@daylight/db/passwords'
import type { BetterAuthOptions, DBAdapter, DBTransactionAdapter, Where } from 'better-auth'

type Row = Record<string, unknown>
type Known = ReadonlyMap<string, string>

const isToken = ({ field }: Where) => field === 'token'

const digested = (value: Where['value']): Where['value'] => {
  if (typeof value === 'string') return tokenDigest(value)
  return Array.isArray(value) ? value.map((one) => tokenDigest(String(one))) : value
}

const hashed = (where: Where[]): Where[] =>
  where.map((one) => (isToken(one) ? { ...one, value: digested(one.value) } : one))

/** The tokens of a where-clause by their digests. */
const tokensIn = (where: readonly Where[]): Known =>
  new Map(
    where
      .filter(isToken)
      .flatMap(({ value }) => (Array.isArray(value) ? value : [value]))
      .filter((value): value is string => typeof value === 'string')
      .map((token) => [tokenDigest(token), token]),
  )

function restored<T>(row: T, known: Known): T {
  const stored = (row as Row | null)?.token
  const token = typeof stored === 'string' ? known.get(stored) : undefined
  return token === undefined ? row : { ...row, token }
}

function wrapped<A extends DBTransactionAdapter<BetterAuthOptions>>(inner: A): A {
  const isSession = ({ model }: { model: string }) => model === 'session'
  /** The same arguments with digests for tokens. */
  const safe = <G extends { model: string; where?: Where[] | undefined }>(given: G): G =>
    isSession(given) && given.where ? { ...given, where: hashed(given.where) } : given
  const known = ({ where = [] }: { where?: Where[] | undefined }) => tokensIn(where)

  const outer: Partial<DBTransactionAdapter<BetterAuthOptions>> = {
    create: async (given) => {
      const { token } = given.data as Row
      if (!isSession(given) || typeof token !== 'string') return inner.create(given)
      const data = { ...given.data, token: tokenDigest(token) }
      return restored(await inner.create({ ...given, data }), new Map([[data.token, token]]))
    },
    findOne: async (given) => restored(await inner.findOne(safe(given)), known(given)),
    findMany: async <T>(given: Parameters<A['findMany']>[0]) =>
      (await inner.findMany<T>(safe(given))).map((row) => restored(row, known(given))),
    update: async (given) => restored(await inner.update(safe(given)), known(given)),
    consumeOne: async (given) => restored(await inner.consumeOne(safe(given)), known(given)),
    incrementOne: async (given) => restored(await inner.incrementOne(safe(given)), known(given)),
    count: (given) => inner.count(safe(given)),
    updateMany: (given) => inner.updateMany(safe(given)),
    delete: (given) => inner.delete(safe(given)),
    deleteMany: (given) => inner.deleteMany(safe(given)),
  }
  return { ...inner, ...outer }
}

type Open = (options: BetterAuthOptions) => DBAdapter<BetterAuthOptions>

/** @param open what makes the adapter whose `session.token` is to hold digests */
export const withHashedTokens =
  (open: Open): Open =>
  (options) => {
    const inner = open(options)
    return {
      ...wrapped(inner),
      transaction: (work) => inner.transaction((tx) => work(wrapped(tx))),
    }
  }
