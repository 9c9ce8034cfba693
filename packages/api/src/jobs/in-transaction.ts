import { setTimeout as sleep } from 'node:timers/promises'
import { type Db, isContention, type PrismaClient } from '@daylight/db'

const TRIES = 8

/** A serializable transaction, as a command has it; one that lost to another runs again after a little while. */
export async function inTransaction<Result>(
  db: PrismaClient,
  act: (tx: Db) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.$transaction((tx) => act(tx as Db), {
        isolationLevel: 'Serializable',
        maxWait: 10_000,
        timeout: 60_000,
      })
    } catch (error) {
      if (tries >= TRIES || !isContention(error)) throw error
      await sleep(Math.random() * 15 * tries)
    }
  }
}
