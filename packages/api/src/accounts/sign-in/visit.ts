/** What a request brings to an act of signing in, and what the act answers. */
import type { IncomingHttpHeaders } from 'node:http'
import { parseCookies } from 'better-auth/cookies'
import { addressHeader } from './auth'

/** One request: what came along, and from where. */
export type Visit = {
  readonly headers: IncomingHttpHeaders
  /** As the host knows it; a header that a client wrote doesn't count. */
  readonly address: string
  readonly requestId: string
  readonly now: Date
}

export type Answer<Body> = { readonly body: Body; readonly cookies: readonly string[] }

export const cookieOf = ({ headers }: Pick<Visit, 'headers'>, name: string): string | null =>
  parseCookies(headers.cookie ?? '').get(name) ?? null

/** What Better Auth gets to see of a request. @param without a cookie that is kept from it */
export function headersFor({ headers, address }: Visit, without?: string): Headers {
  const cookies = (headers.cookie ?? '')
    .split(';')
    .filter((pair) => pair.trim().split('=', 1)[0] !== without)
  return new Headers({
    cookie: cookies.join(';'),
    'user-agent': headers['user-agent'] ?? '',
    [addressHeader]: address,
  })
}
