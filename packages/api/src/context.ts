import { randomUUID } from 'node:crypto'
import { openDb } from '@daylight/db'
import { dayOf } from '@daylight/domain/calendar'
import { folderStore } from './files/store'
import type { RequestContext } from './trpc'

/** The context of one process: its database, its files, and what each request adds. */
export function contextFrom({
  databaseUrl,
  filesDir,
  fontDir,
}: {
  databaseUrl: string
  filesDir: string
  fontDir?: string | undefined
}) {
  const db = openDb(databaseUrl)
  const files = folderStore(filesDir)
  return {
    db,
    files,
    for: (actor: RequestContext['actor']): RequestContext => ({
      db,
      files,
      actor,
      fontDir,
      today: dayOf(new Date()),
      requestId: randomUUID(),
    }),
  }
}
