import type { ServerResponse } from 'node:http'

/** Nothing comes from another host. Next's own inline scripts are still let in; decision 9. */
const policy = (dev: boolean) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const headers = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/** What every answer of the site carries. An attachment is none of our own pages and may do nothing. */
export function secure(
  response: ServerResponse,
  { path, dev }: { path: string; dev: boolean },
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.setHeader(
    'content-security-policy',
    path.startsWith('/files/')
      ? "default-src 'none'; style-src 'unsafe-inline'; sandbox"
      : policy(dev),
  )
}
