import { randomUUID } from 'node:crypto'
import { openDb } from '@daylight/db'
import { dayOf } from '@daylight/domain/calendar'
import { folderStore } from './files/store'
import type { PublicCtx } from './open'

/** The context of the public site's process: the database as its role sees it, and the files. */
export function contextFrom({ databaseUrl, filesDir }: { databaseUrl: string; filesDir: string }) {
  const db = openDb(databaseUrl)
  const files = folderStore(filesDir)
  return {
    db,
    files,
    /** For one request. */
    current: (): PublicCtx => ({ db, files, today: dayOf(new Date()), requestId: randomUUID() }),
  }
}
