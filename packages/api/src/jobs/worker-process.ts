// A worker as the host runs it, with the real handlers, in a process of its own that a test may kill.

import { openDb } from '@daylight/db'
import { startWorker } from './worker'

const databaseUrl = process.env.DATABASE_URL ?? ''
startWorker({ db: openDb(databaseUrl) }, { databaseUrl, onFault: (error) => console.error(error) })
