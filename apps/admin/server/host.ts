/** The host of the admin app: the SPA's files, its API, sign-in, uploads and downloads. */
import { randomUUID } from 'node:crypto'
import {
  actorOf,
  adminRouter,
  contextFrom,
  firstLink,
  openSignIn,
  type RequestContext,
  type SignInDesk,
} from '@daylight/api'
import { dayOf } from '@daylight/domain/calendar'
import { EntryId } from '@daylight/domain/entry'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { signInRoutes } from './accounts'
import { addressOf } from './address'
import { auditRoutes } from './audit'
import { calendarRoutes } from './calendar'
import { fileRoutes } from './files'
import { headersFor, secureHeaders } from './headers'
import { startJobs } from './jobs'
import { onlyFrom } from './own-origin'
import { pages } from './pages'
import type { Settings } from './settings'

export type Office = {
  /** Where people sign in. */
  readonly signIn: SignInDesk
  /**
   * The context of one request: who asks is known by the session cookie, and in which agency by the
   * header `x-daylight-agency`, or `agency` in the address of a plain link. The answer says when the
   * session ends.
   */
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>
}

/** A report's part is the largest thing that is sent as JSON. */
const JSON_BYTES_MAX = 4 * 1024 * 1024

/** As many calls as one page makes at once. */
const BATCH_MAX = 20

/** An id that no agency has, for what is none. */
const NOWHERE = '00000000-0000-4000-8000-000000000000'

function chosenAgency({ headers, query }: FastifyRequest): string | undefined {
  const chosen = headers['x-daylight-agency'] ?? (query as { agency?: unknown } | null)?.agency
  return chosen === undefined ? undefined : (EntryId.safeParse(chosen).data ?? NOWHERE)
}

function officeOf(context: ReturnType<typeof contextFrom>, { address, secret }: Settings): Office {
  const { db, log } = context
  const signIn = openSignIn({ db, log, secret, address })
  return {
    signIn,
    contextOf: async (request, reply) => {
      const now = new Date()
      const session = await signIn.readSession(request.headers, now)
      if (session) {
        const seconds = Math.floor((session.endsAt.getTime() - now.getTime()) / 1000)
        reply.header('x-session-ends-in', String(Math.max(0, seconds)))
      }
      const chosenId = chosenAgency(request)
      const who = session
        ? await actorOf(db, session, { now, today: dayOf(now), agencyId: chosenId })
        : { actor: null, denial: null }
      const address = addressOf(request)
      return context.for({ ...who, chosenId, now, requestId: request.id, address })
    },
  }
}

type Surroundings = {
  /** Says something to the person who started the program. */
  readonly say?: (sentence: string) => void
}

export async function createHost(
  settings: Settings,
  { say = () => {} }: Surroundings = {},
): Promise<FastifyInstance> {
  const { mode, address } = settings
  const context = contextFrom(settings)
  const office = officeOf(context, settings)

  const host = fastify({
    logger: mode === 'test' ? false : { level: 'info', base: null },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // Only a proxy that the office named may say for whom it asks.
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    bodyLimit: JSON_BYTES_MAX,
    routerOptions: { maxParamLength: 5_000 },
    // An address that can't be decoded reaches no route and no handler of ours.
    frameworkErrors: (_, __, { raw }) => {
      raw.writeHead(400, {
        ...headersFor(address),
        'content-type': 'application/json; charset=utf-8',
      })
      raw.end(JSON.stringify({ message: '这个地址写错了，请核对后再试。' }))
    },
  })
  host.addHook('onRequest', secureHeaders(address))
  host.addHook('onRequest', onlyFrom(address))
  host.addHook('onResponse', logFaults)
  host.addHook('onClose', () => context.close())
  startJobs(host, context, settings)
  host.addHook('onReady', async () => {
    // Without its database the host starts as well, and then has nothing to say.
    const sentence = await firstLink(context, address).catch(() => null)
    if (sentence) say(sentence)
  })
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
  await host.register(auditRoutes, { office })
  await host.register(calendarRoutes, { office })
  await host.register(fastifyTRPCPlugin, {
    prefix: '/api/trpc',
    trpcOptions: {
      router: adminRouter,
      createContext: ({ req, res }) => office.contextOf(req, res),
      allowBatching: true,
      maxBatchSize: BATCH_MAX,
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
