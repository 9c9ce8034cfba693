import { setTimeout as sleep } from 'node:timers/promises'
import { type Db, isContention, type PrismaClient } from '@daylight/db'

/**
 * A lost transaction waits a little, each time longer and by chance, and then for the others of this
 * process that lost, so that they do not meet again: on small tables unrelated ones often would.
 */
const TRIES = 8
const pause = (tries: number) => sleep(Math.random() * 5 * tries)

const options = { isolationLevel: 'Serializable', maxWait: 10_000, timeout: 60_000 } as const

let lastOfTheLost: Promise<unknown> = Promise.resolve()

function afterTheLost<T>(work: () => Promise<T>): Promise<T> {
  const mine = lastOfTheLost.then(work, work)
  lastOfTheLost = mine.catch(() => {})
  return mine
}

/**
 * A serializable transaction; one that lost to another runs again.
 *
 * @param isLost whether it is worth another try
 */
export async function serializable<Result>(
  db: PrismaClient,
  act: (tx: Db) => Promise<Result>,
  isLost: (error: unknown) => boolean = isContention,
): Promise<Result> {
  const attempt = () => db.$transaction((tx) => act(tx as Db), options)
  for (let tries = 1; ; tries += 1) {
    try {
      return await (tries === 1 ? attempt() : afterTheLost(attempt))
    } catch (error) {
      if (tries >= TRIES || !isLost(error)) throw error
      await pause(tries)
    }
  }
}
