import { openDb, type PrismaClient } from '@daylight/db'
import type { Actor } from '@daylight/domain/accounts'
import { dayOf } from '@daylight/domain/calendar'
import type { Denied } from './accounts/queries'
import { openLog } from './audit/log'
import { fileWitness } from './audit/witness'
import { folderStore } from './files/store'
import { openQueue } from './jobs/queue'
import type { RequestContext } from './trpc'

type Given = {
  readonly databaseUrl: string
  readonly filesDir: string
  readonly fontDir?: string | undefined
}

/** What one request adds to what the process holds. */
export type Request = {
  readonly actor: Actor | null
  readonly denial?: Denied | null
  readonly chosenId?: string | undefined
  readonly now?: Date
  readonly requestId: string
  readonly address: string
}

/** The context of the office's process: its database, files, log and queue. */
export function contextFrom({ databaseUrl, filesDir, fontDir }: Given) {
  const db = openDb(databaseUrl)
  const tails = openDb(databaseUrl, { connections: 2 })
  const files = folderStore(filesDir)
  const log = openLog(db, tails, fileWitness(filesDir))
  const queue = openQueue()
  return {
    db,
    files,
    log,
    queue,
    for: ({ denial = null, now = new Date(), ...request }: Request): RequestContext => ({
      ...request,
      db,
      files,
      log,
      queue,
      fontDir,
      denial,
      now,
      today: dayOf(now),
    }),
    async close() {
      await Promise.all([db, tails].map((client: PrismaClient) => client.$disconnect()))
    },
  }
}
