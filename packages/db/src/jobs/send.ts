// What a caller does to the queue inside a transaction of its own: all of it happens with the commit, or none.

import { fromPrisma, PgBoss } from 'pg-boss'
import type { Db } from '..'
import { queueName, schema } from './names'

/** Costs nothing: a pg-boss that is not started has no connection and no timer, and asks through the transaction. */
const bossWithin = (tx: Db) =>
  new PgBoss({
    db: fromPrisma(tx),
    schema,
    migrate: false,
    createSchema: false,
    openTelemetry: { enabled: false },
  })

/** Puts the job into the queue, under the id that it has in our own table. */
export async function send(tx: Db, id: string): Promise<void> {
  const sent = await bossWithin(tx).send(queueName, null, { id })
  if (!sent) throw new Error(`job ${id} is already in the queue`)
}

/** A job that has ended, in success or not, is no longer the queue's. */
export async function takeOff(tx: Db, id: string): Promise<void> {
  await bossWithin(tx).deleteJob(queueName, id, { db: fromPrisma(tx) })
}
