import type { FastifyReply, FastifyRequest } from 'fastify'

/** Scripts from here only; style elements only with the page's own nonce. */
export const policyFor = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const YEAR_SECONDS = 31_536_000

/** For every answer; a page says more. */
export const secureHeaders =
  (address: string) => async (_: FastifyRequest, reply: FastifyReply) => {
    if (address.startsWith('https:'))
      reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}`)
    reply.headers({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
  }
