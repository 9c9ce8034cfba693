/**
 * Signing in, over HTTP. The acts are the api's; here are only their paths, bodies and cookies.
 *
 * Nothing of Better Auth is mounted: its own endpoints would change an account outside the log.
 */
import { type Answer, TooManyTries, type Visit } from '@daylight/api'
import { sentencesByField } from '@daylight/domain/entry'
import { Refusal, type RefusalCode } from '@daylight/domain/refusal'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ZodError } from 'zod'
import { addressOf } from './address'
import type { Office } from './host'

/** Names, passwords and the first agency fit; nothing larger is hashed. */
const BODY_BYTES_MAX = 16 * 1024

export async function signInRoutes(
  host: FastifyInstance,
  { office: { signIn } }: { office: Pick<Office, 'signIn'> },
) {
  // What is left is JSON: a form of another site can send text or form fields, but not that.
  host.removeContentTypeParser('text/plain')
  host.addHook('onRequest', async (_, reply) => {
    reply.header('cache-control', 'no-store')
  })

  const answered = async (reply: FastifyReply, work: () => Promise<Answer<object>>) => {
    try {
      const { body, cookies } = await work()
      // Several cookies are several headers.
      if (cookies.length > 0) reply.header('set-cookie', [...cookies])
      return reply.send(body)
    } catch (error) {
      return refuse(reply, error)
    }
  }
  for (const [path, act] of Object.entries(signIn.acts))
    host.post(`/api/auth/${path}`, { bodyLimit: BODY_BYTES_MAX }, (request, reply) =>
      answered(reply, () => act(visitOf(request), request.body)),
    )
  host.get('/api/auth/session', (request, reply) =>
    answered(reply, () => signIn.tellSession(visitOf(request))),
  )
}

const visitOf = (request: FastifyRequest): Visit => ({
  headers: request.headers,
  address: addressOf(request),
  requestId: request.id,
  now: new Date(),
})

const statuses: Partial<Record<RefusalCode, number>> = {
  'accounts.sign_in_failed': 401,
  'accounts.signed_out': 401,
  'accounts.second_factor_over': 401,
  'accounts.second_factor_required': 403,
  'accounts.too_many_tries': 429,
}

/** A sentence, a code for programs, and sentences at fields; a bug goes on to the host. */
function refuse(reply: FastifyReply, error: unknown) {
  if (error instanceof ZodError)
    return reply.code(422).send({
      message: '有几项没有填对，请按提示更正。',
      code: 'invalid',
      fields: sentencesByField(error),
    })
  if (!(error instanceof Refusal)) throw error
  if (error instanceof TooManyTries) reply.header('retry-after', error.retryAfter)
  const { message, code, field } = error
  return reply.code(statuses[code] ?? 422).send({
    message,
    code,
    ...(field && { field, fields: { [field]: message } }),
  })
}
