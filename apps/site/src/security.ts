import { plainStyle } from './plain-page'

/** A page of Next's, a plain page of our own, or an attachment. */
export type Kind = 'page' | 'plain' | 'file'

/** Next builds in the browser while it is developed, and talks to its server. */
const developing = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' ws:",
]

/** No page runs a script, so none may; what a page may load comes from here alone. */
const loading: Record<Kind, readonly string[]> = {
  page: [
    "default-src 'none'",
    "script-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
  ],
  plain: ["default-src 'none'", "script-src 'none'", `style-src ${plainStyle}`],
  // Its bytes are none of ours: were they ever shown, they would be nobody's page. The style is that
  // of the plain page which says that there is no such attachment.
  file: ["default-src 'none'", "script-src 'none'", `style-src ${plainStyle}`, 'sandbox'],
}

const always = [
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

/** What every answer of this kind carries. */
export const headersOf = (kind: Kind, { dev }: { dev: boolean }): Record<string, string> => ({
  'content-security-policy': [
    ...(dev && kind === 'page' ? developing : loading[kind]),
    ...always,
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
})
