// Runs in vitest's main process. Workers ask over HTTP, so that the cluster starts once and only if a test wants it.

import { createServer } from 'node:http'
import { testServerVariable } from './index'
import { testServer } from './server'

export async function setup() {
  const databases = testServer()
  const desk = createServer((request, response) => {
    databases.template(request.url === '/demo').then(
      (template) => response.end(JSON.stringify(template)),
      (error) => response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    )
  })
  await new Promise<void>((settle) => desk.listen(0, '127.0.0.1', settle))
  const address = desk.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  process.env[testServerVariable] = `http://127.0.0.1:${address.port}`

  return async () => {
    desk.closeAllConnections()
    desk.close()
    await databases.stop()
  }
}
