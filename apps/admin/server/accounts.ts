import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Office } from './host'

/**
 * What people need of Better Auth. Its other endpoints would change an account outside
 * `requires`, and so outside the audit log.
 */
const endpoints = [
  ['POST', 'sign-in/username'],
  ['POST', 'sign-out'],
  ['GET', 'get-session'],
] as const

export async function signInRoutes(host: FastifyInstance, { office }: { office: Office }) {
  for (const [method, path] of endpoints) {
    host.route({
      method,
      url: `/api/auth/${path}`,
      handler: async (request, reply) => {
        const response = await office.auth.handler(toFetch(request))
        reply.code(response.status).header('cache-control', 'no-store')
        for (const [name, value] of response.headers) {
          if (name !== 'set-cookie') reply.header(name, value)
        }
        // Several cookies are several headers.
        reply.header('set-cookie', response.headers.getSetCookie())
        return reply.send(await response.text())
      },
    })
  }
}

function toFetch({ method, url, protocol, host, ip, headers, body }: FastifyRequest): Request {
  const copied = fromNodeHeaders(headers)
  // The sign-in limiter counts by this header, which anybody could write.
  copied.set('x-forwarded-for', ip)
  copied.delete('content-length')
  return new Request(new URL(url, `${protocol}://${host}`), {
    method,
    headers: copied,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  })
}
