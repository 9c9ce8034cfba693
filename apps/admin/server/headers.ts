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

/** For every answer; a page, a file and a download say more. What is asked at the office is kept nowhere. */
export const headersFor = (address: string): Record<string, string> => ({
  ...(address.startsWith('https:') && {
    'strict-transport-security': `max-age=${YEAR_SECONDS}`,
  }),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
})

export const secureHeaders =
  (address: string) => async (_: FastifyRequest, reply: FastifyReply) => {
    reply.headers(headersFor(address))
  }
