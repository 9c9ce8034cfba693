import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Transform } from 'node:stream'
import { createGzip } from 'node:zlib'
import { withoutScripts } from './without-scripts'

const isHtml = (type: string): boolean => /^text\/html\b/i.test(type)

const isText = (type: string): boolean =>
  /^(text\/|application\/(json|javascript|xml)|image\/svg\+xml)/i.test(type)

/** RFC 9110 12.5.3: what is named counts before `*`, and a weight of zero means never. */
export function acceptsGzip(header: string | undefined): boolean {
  const weights = new Map<string, number>()
  for (const item of (header ?? '').toLowerCase().split(',')) {
    const [coding = '', ...parameters] = item.split(';').map((part) => part.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    weights.set(coding, weight === undefined ? 1 : Number(weight))
  }
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0
}

function vary(response: ServerResponse): void {
  const names = [response.getHeader('vary') ?? []].flat()
  response.setHeader('vary', [...names, 'accept-encoding'].join(', '))
}

/**
 * What the body of an answer passes through: a page loses its scripts, and text is compressed for
 * who can read it so. Next's own compression is off, since nothing can be taken out behind it.
 */
export function passageOf(request: IncomingMessage, response: ServerResponse): Transform[] {
  const type = String(response.getHeader('content-type') ?? '')
  if (!isText(type) || response.hasHeader('content-encoding')) return []
  vary(response)

  const { statusCode } = response
  const passage = isHtml(type) ? [withoutScripts()] : []
  // A part of a file is a part of its plain bytes.
  if (statusCode !== 206 && acceptsGzip(request.headers['accept-encoding'])) {
    response.setHeader('content-encoding', 'gzip')
    passage.push(createGzip())
  }
  // It was counted before.
  if (passage.length > 0) response.removeHeader('content-length')
  return passage
}
