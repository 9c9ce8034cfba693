// A worker as the host runs it, with the real handlers, in a process of its own that a test may kill.

import { contextFrom } from '../context'
import { startWorker } from './worker'

const { DATABASE_URL: databaseUrl = '', FILES_DIR: filesDir = '' } = process.env
startWorker(contextFrom({ databaseUrl, filesDir }), {
  databaseUrl,
  onFault: (error) => console.error(error),
})
