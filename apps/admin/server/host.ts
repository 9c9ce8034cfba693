/** The host of the admin app: the SPA's files, its API, sign-in, uploads and downloads. */
import { randomUUID } from 'node:crypto'
import {
  type Auth,
  actorOf,
  adminRouter,
  contextFrom,
  createAuth,
  type RequestContext,
} from '@daylight/api'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import { fromNodeHeaders } from 'better-auth/node'
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import { signInRoutes } from './accounts'
import { fileRoutes } from './files'
import { secureHeaders } from './headers'
import { onlyFrom } from './own-origin'
import { pages } from './pages'
import type { Settings } from './settings'

export type Office = {
  readonly auth: Auth
  /** The context of one request: who asks is known by the session cookie. */
  readonly contextOf: (request: FastifyRequest) => Promise<RequestContext>
}

/** A report's part is the largest thing that is sent as JSON. */
const JSON_BYTES_MAX = 4 * 1024 * 1024

export async function createHost(settings: Settings): Promise<FastifyInstance> {
  const { mode, address, secret } = settings
  const context = contextFrom(settings)
  const auth = createAuth(context.db, { secret, address })
  const office: Office = {
    auth,
    contextOf: async (request) => {
      const session = await auth.api.getSession({ headers: fromNodeHeaders(request.headers) })
      const { today } = context.for(null)
      const actor = session && (await actorOf(context.db, session.user.id, today))
      return { ...context.for(actor), requestId: request.id }
    },
  }

  const host = fastify({
    logger: mode === 'test' ? false : { level: 'info', base: null },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // A proxy on the same machine may say for whom it asks; nobody else may.
    trustProxy: 'loopback',
    bodyLimit: JSON_BYTES_MAX,
    routerOptions: { maxParamLength: 5_000 },
    // An address that can't be decoded reaches no route and no handler of ours.
    frameworkErrors: (_, __, { raw }) => {
      raw.writeHead(400, { 'content-type': 'application/json; charset=utf-8' })
      raw.end(JSON.stringify({ message: '这个地址写错了，请核对后再试。' }))
    },
  })
  host.addHook('onRequest', secureHeaders)
  host.addHook('onRequest', onlyFrom(address))
  host.addHook('onResponse', logFaults)
  host.addHook('onClose', () => context.db.$disconnect())
  host.setErrorHandler((error, request, reply) => {
    const status = statusOf(error)
    if (status >= 500) request.log.error({ err: error, reqId: request.id })
    return reply.code(status).send({ message: sentenceFor(status), requestId: request.id })
  })

  host.get('/healthz', async (_, reply) => {
    const answers = await inTime(2_000, context.db.$queryRaw`SELECT 1`)
    reply.header('cache-control', 'no-store')
    return reply.code(answers ? 200 : 503).send({ status: answers ? 'ok' : 'unavailable' })
  })
  await host.register(signInRoutes, { office })
  await host.register(fileRoutes, { office })
  await host.register(fastifyTRPCPlugin, {
    prefix: '/api/trpc',
    trpcOptions: {
      router: adminRouter,
      createContext: ({ req }) => office.contextOf(req),
      onError: ({ error, path, ctx }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return
        host.log.error({ err: error.cause ?? error, path, reqId: ctx?.requestId })
      },
    },
  } satisfies FastifyTRPCPluginOptions<typeof adminRouter>)
  host.all('/api/*', (_, reply) => reply.code(404).send({ message: '没有这个接口。' }))
  await host.register(pages, {
    settings,
    // A page is served also while the database is away; it then says that by itself.
    isDemonstration: () =>
      context.db.agency.count({ where: { demonstration: true } }).then(
        (count) => count > 0,
        () => false,
      ),
  })
  return host
}

async function inTime(ms: number, work: Promise<unknown>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => late.resolve(false), ms)
  const done = work.then(
    () => true,
    () => false,
  )
  return Promise.race([done, late.promise]).finally(() => clearTimeout(timer))
}

/** One line for each request that failed; what went well is not news. */
const logFaults = async (
  { method, url, id, log }: FastifyRequest,
  reply: { statusCode: number; elapsedTime: number },
) => {
  if (reply.statusCode < 500) return
  const path = url.split('?')[0]
  log.info({ reqId: id, method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) })
}

const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500

function sentenceFor(status: number): string {
  if (status === 413) return '提交的内容太大，请分开提交。'
  if (status < 500) return '请求的格式不对，请刷新页面后再试。'
  return '系统出错，请稍后再试；如仍不行，请把编号告诉管理员。'
}
