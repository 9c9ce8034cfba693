import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { replaceShell } from './empty-shell'
import { passageOf } from './passage'
import { answerFault, refuseAddress, refuseMethod } from './refuse'
import { headersOf } from './security'
import { sendThrough } from './send-through'

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What the answers are made with. */
export type Site = {
  readonly dev: boolean
  /** Next. */
  readonly handle: Handle
  readonly isHealthy: () => Promise<boolean>
}

async function answerHealth(response: ServerResponse, { isHealthy }: Site): Promise<void> {
  const healthy = await isHealthy()
  response.writeHead(healthy ? 200 : 503, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify({ status: healthy ? 'ok' : 'unavailable' }))
}

/** Next answers an address that can't be decoded with a bare 500. */
function isReadable(path: string): boolean {
  try {
    return path.startsWith('/') && !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

const isFile = (path: string): boolean => path.startsWith('/files/')

/** What is no page, and answers for itself. */
const isAsset = (path: string): boolean => isFile(path) || path.startsWith('/_next/')

const isReading = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

/** Everything that the site answers: Next's pages and files behind our own headers, health and refusals. */
export const answerWith =
  (site: Site): Handle =>
  async (request, response) => {
    const { dev, handle } = site
    const requestId = randomUUID()
    const path = request.url?.split('?', 1)[0] ?? '/'
    request.headers['x-request-id'] = requestId
    response.setHeader('x-request-id', requestId)
    for (const header of Object.entries(headersOf(isFile(path) ? 'file' : 'page', { dev })))
      response.setHeader(...header)
    // The tools of a developer's browser send more than that.
    if (!dev && !isReading(request)) return refuseMethod(response)
    if (path === '/healthz') return answerHealth(response, site)
    if (!isReadable(path)) return refuseAddress(response)
    // An attachment goes out as it was laid down.
    if (!dev && !isFile(path)) sendThrough(response, () => passageOf(request, response))
    if (!dev && !isAsset(path))
      replaceShell(response, () => {
        if (response.statusCode >= 500) return answerFault(response, requestId)
        request.url = '/_not-found'
        handle(request, response).catch(() => answerFault(response, requestId))
      })
    await handle(request, response)
  }
