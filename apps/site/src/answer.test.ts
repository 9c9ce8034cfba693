import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerWith } from './answer'

const PAGE = '<!DOCTYPE html><p title="&amp;">曙光镇</p><script>self.__next_f=[]</script>'
const KEPT = '<!DOCTYPE html><p title="&amp;">曙光镇</p>'
const NOT_FOUND = '<!DOCTYPE html><h1>没有找到这一页</h1><script src="/_next/a.js"></script>'
const CSS = 'body{margin:0}'.repeat(200)

/** What Next does, in the ways in which it does it. */
const next: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/': (_, response) => {
    response.setHeader('vary', 'rsc')
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.flushHeaders()
    const bytes = Buffer.from(PAGE)
    for (const byte of bytes) response.write(Uint8Array.of(byte))
    response.end()
  },
  '/counted': (_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(PAGE),
    })
    response.end(PAGE)
  },
  '/moved': (_, response) => {
    response.writeHead(308, { location: '/' })
    response.end('/')
  },
  '/gone': (_, response) => {
    response.statusCode = 404
    response.setHeader('x-shell', 'yes')
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.flushHeaders()
    response.write('<html><script>late()</script>')
    response.end('</html>')
  },
  '/_not-found': (_, response) => {
    response.statusCode = 404
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(NOT_FOUND)
  },
  '/broken': (_, response) => {
    response.statusCode = 500
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<html>Error: x\n    at /srv/site/secret.js:1:1</html>')
  },
  '/_next/static/a.css': (request, response) => {
    response.setHeader('etag', 'W/"1"')
    response.setHeader('cache-control', 'public, max-age=31536000, immutable')
    if (request.headers['if-none-match'] === 'W/"1"') {
      response.statusCode = 304
      response.end()
      return
    }
    response.setHeader('content-type', 'text/css; charset=UTF-8')
    response.setHeader('content-length', CSS.length)
    response.end(request.method === 'HEAD' ? undefined : CSS)
  },
  '/_next/static/part.css': (_, response) => {
    response.statusCode = 206
    response.setHeader('content-type', 'text/css; charset=UTF-8')
    response.setHeader('content-range', `bytes 0-3/${CSS.length}`)
    response.setHeader('content-length', 4)
    response.end('body')
  },
  '/files/1/a.html': (_, response) => {
    response.setHeader('content-type', 'text/html')
    response.setHeader('content-disposition', 'attachment; filename="file.html"')
    response.setHeader('etag', '"1"')
    response.end(PAGE)
  },
}

const healthy = { now: true }
const handle = async (request: IncomingMessage, response: ServerResponse) => {
  const answer = next[request.url?.split('?', 1)[0] ?? '']
  if (!answer) throw new Error(`${request.url} is not in this test`)
  answer(request, response)
}
const site = answerWith({ dev: false, handle, isHealthy: async () => healthy.now })
const server = createServer((request, response) => void site(request, response))

beforeAll(async () => {
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
})
afterAll(() => server.close())

type Asked = { method?: string; headers?: Record<string, string> }

async function ask(path: string, { method = 'GET', headers = {} }: Asked = {}) {
  const { port } = server.address() as AddressInfo
  const answer = await new Promise<IncomingMessage>((settle, fail) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, settle)
      .once('error', fail)
      .end()
  })
  const { date, connection, 'x-request-id': requestId, ...rest } = answer.headers
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
  const bytes = await buffer(answer)
  const plain = rest['content-encoding'] === 'gzip' && bytes.length > 0 ? gunzipSync(bytes) : bytes
  return { status: answer.statusCode, headers: rest, body: plain.toString() }
}

const common = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}
const ofPage = {
  ...common,
  'content-security-policy':
    "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
}
const style = "'sha256-IU3bVQvmrgNFE+Qlh3TSa0TDWKH5ud498UIAobkhPU0='"
const ofPlainPage = {
  ...common,
  'content-security-policy': `default-src 'none'; script-src 'none'; style-src ${style}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
}
const html = { 'content-type': 'text/html; charset=utf-8' }
const chunked = { 'transfer-encoding': 'chunked' }

describe('all headers of each kind of answer', () => {
  it('a page', async () => {
    const { status, headers, body } = await ask('/')
    expect(status).toBe(200)
    expect(headers).toEqual({ ...ofPage, ...html, ...chunked, vary: 'rsc, accept-encoding' })
    expect(body).toBe(KEPT)
  })

  it('a page, compressed', async () => {
    const { headers, body } = await ask('/', { headers: { 'accept-encoding': 'br, gzip' } })
    expect(headers).toEqual({
      ...ofPage,
      ...html,
      ...chunked,
      vary: 'rsc, accept-encoding',
      'content-encoding': 'gzip',
    })
    expect(body).toBe(KEPT)
  })

  it('a page of which only the head is asked', async () => {
    const { status, headers, body } = await ask('/counted', { method: 'HEAD' })
    expect(status).toBe(200)
    expect(headers).toEqual({ ...ofPage, ...html, vary: 'accept-encoding' })
    expect(body).toBe('')
  })

  it('a page whose length was counted with its scripts', async () => {
    const { headers, body } = await ask('/counted')
    expect(headers).toEqual({ ...ofPage, ...html, ...chunked, vary: 'accept-encoding' })
    expect(body).toBe(KEPT)
  })

  it('a page that moved', async () => {
    const { status, headers } = await ask('/moved')
    expect(status).toBe(308)
    expect(headers).toEqual({ ...ofPage, ...chunked, location: '/' })
  })

  it('a page that does not exist', async () => {
    const { status, headers, body } = await ask('/gone', {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(status).toBe(404)
    expect(headers).toEqual({
      ...ofPage,
      ...html,
      ...chunked,
      vary: 'accept-encoding',
      'content-encoding': 'gzip',
    })
    expect(body).toBe('<!DOCTYPE html><h1>没有找到这一页</h1>')
  })

  it('an address that can not be read', async () => {
    for (const path of ['/%zz', '/a%00b', 'http://evil.example/']) {
      const { status, headers, body } = await ask(path)
      expect(status, path).toBe(400)
      expect(headers).toEqual({ ...ofPlainPage, 'content-length': `${Buffer.byteLength(body)}` })
      expect(body).toContain('<h1>地址不正确</h1>')
      expect(body).not.toContain('evil')
    }
  })

  it('a fault', async () => {
    const { status, headers, body } = await ask('/broken')
    expect(status).toBe(500)
    expect(headers).toEqual({ ...ofPlainPage, ...chunked, vary: 'accept-encoding' })
    expect(body).toContain('<h1>系统出错</h1>')
    expect(body).not.toContain('secret.js')
  })

  it('an attachment, whatever it is', async () => {
    const { status, headers, body } = await ask('/files/1/a.html', {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(status).toBe(200)
    expect(headers).toEqual({
      ...common,
      'content-security-policy': `default-src 'none'; script-src 'none'; style-src ${style}; sandbox; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
      'content-type': 'text/html',
      'content-disposition': 'attachment; filename="file.html"',
      'content-length': `${Buffer.byteLength(PAGE)}`,
      etag: '"1"',
    })
    expect(body).toBe(PAGE)
  })

  it.each([
    [true, 200, 'ok'],
    [false, 503, 'unavailable'],
  ])('health: %s', async (now, expected, word) => {
    healthy.now = now
    const { status, headers, body } = await ask('/healthz')
    expect(status).toBe(expected)
    expect(headers).toEqual({
      ...ofPage,
      ...chunked,
      'content-type': 'application/json',
      'cache-control': 'no-store',
    })
    expect(JSON.parse(body)).toEqual({ status: word })
  })

  const asset = {
    ...ofPage,
    etag: 'W/"1"',
    'cache-control': 'public, max-age=31536000, immutable',
  }

  it('a style sheet', async () => {
    const { headers, body } = await ask('/_next/static/a.css')
    expect(headers).toEqual({
      ...asset,
      'content-type': 'text/css; charset=UTF-8',
      'content-length': `${CSS.length}`,
      vary: 'accept-encoding',
    })
    expect(body).toBe(CSS)
  })

  it.each(['GET', 'HEAD'])('a style sheet, compressed: %s', async (method) => {
    const { headers, body } = await ask('/_next/static/a.css', {
      method,
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(headers).toEqual({
      ...asset,
      ...(method === 'GET' && chunked),
      'content-type': 'text/css; charset=UTF-8',
      'content-encoding': 'gzip',
      vary: 'accept-encoding',
    })
    expect(body).toBe(method === 'GET' ? CSS : '')
  })

  it('a style sheet that the reader has', async () => {
    const { status, headers, body } = await ask('/_next/static/a.css', {
      headers: { 'accept-encoding': 'gzip', 'if-none-match': 'W/"1"' },
    })
    expect(status).toBe(304)
    expect(headers).toEqual(asset)
    expect(body).toBe('')
  })

  it('a part of a style sheet', async () => {
    const { status, headers, body } = await ask('/_next/static/part.css', {
      headers: { 'accept-encoding': 'gzip', range: 'bytes=0-3' },
    })
    expect(status).toBe(206)
    expect(headers).toEqual({
      ...ofPage,
      'content-type': 'text/css; charset=UTF-8',
      'content-range': `bytes 0-3/${CSS.length}`,
      'content-length': '4',
      vary: 'accept-encoding',
    })
    expect(body).toBe('body')
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    'a method that writes or probes: %s',
    async (method) => {
      for (const path of ['/', '/healthz', '/files/1/a.html', '/%zz']) {
        const { status, headers, body } = await ask(path, { method, headers: { cookie: 'a=b' } })
        expect(status).toBe(405)
        expect(headers).toEqual({
          ...ofPlainPage,
          allow: 'GET, HEAD',
          'content-length': `${Buffer.byteLength(body)}`,
        })
        expect(body).not.toContain('a=b')
      }
    },
  )
})

it('a developer’s server lets in what Next needs there', async () => {
  const dev = createServer(
    (request, response) =>
      void answerWith({ dev: true, handle, isHealthy: async () => true })(request, response),
  )
  await new Promise<void>((settle) => dev.listen(0, '127.0.0.1', settle))
  const { port } = dev.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/`)
  expect(answer.headers.get('content-security-policy')).toContain(
    "script-src 'self' 'unsafe-inline'",
  )
  expect(await answer.text()).toBe(PAGE)
  dev.close()
})
