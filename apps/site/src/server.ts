/**
 * The public site's HTTP server: Next's handler behind our own headers, health and ending.
 *
 * PORT, DATABASE_URL (of the role that sees only what is public) and FILES_DIR come from the environment.
 */
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { answerWith } from './answer'
import { lifeline } from './lifeline'

const HEALTH_MS = 2_000
/** A supervisor kills after ten seconds; an answer that hangs has less. */
const STOP_MS = 8_000

const dev = process.env.NODE_ENV !== 'production'
const port = Number(process.env.PORT ?? 3000)
const dir = fileURLToPath(new URL('..', import.meta.url))

const server = createServer()
const app = next({ dev, dir, port, httpServer: server })

/** Whether the database answers in time. */
async function isHealthy(): Promise<boolean> {
  const late = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error('late')), HEALTH_MS).unref()
  })
  const asked = lifeline()?.askDatabase() ?? Promise.reject(new Error('not ready'))
  return Promise.race([asked, late]).then(
    () => true,
    () => false,
  )
}

const answer = answerWith({
  dev,
  isHealthy,
  handle: (request, response) => app.getRequestHandler()(request, response),
})

let stopping = false

function stop(): void {
  if (stopping) return
  stopping = true
  const leave = () => process.exit(0)
  server.close(() => {
    Promise.resolve(lifeline()?.closeDatabase()).then(leave, leave)
  })
  server.closeIdleConnections()
  setTimeout(leave, STOP_MS)
}

function giveUp(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const text = error instanceof Error ? error.message : String(error)
  if (code === 'EADDRINUSE')
    console.error(`端口 ${port} 已被占用，请停止占用它的程序，或者用环境变量 PORT 另指一个端口。`)
  else if (code === 'EACCES')
    console.error(`当前用户不能使用端口 ${port}，请用环境变量 PORT 另指一个 1024 以上的端口。`)
  else if (text.includes('production build'))
    console.error('公开网站还没有构建，请先运行 npm run build。')
  else console.error(error)
  process.exit(1)
}

server.on('error', giveUp)
server.on('request', (request, response) => {
  if (stopping) response.setHeader('connection', 'close')
  response.once('close', () => stopping && setImmediate(() => server.closeIdleConnections()))
  answer(request, response).catch((error) => {
    console.error(error)
    if (!response.headersSent) response.statusCode = 500
    response.end()
  })
})
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// Started by a supervisor, it does not outlive it.
process.on('disconnect', stop)

app
  .prepare()
  .then(() => server.listen(port, () => console.log(`公开网站：http://localhost:${port}`)), giveUp)
