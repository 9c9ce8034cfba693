import { once } from 'node:events'
import { createServer, get, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough, Transform } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it } from 'vitest'
import { acceptsGzip } from './passage'
import { sendThrough } from './send-through'

const started = new Set<ReturnType<typeof createServer>>()
afterEach(() => {
  for (const server of started) server.close().closeAllConnections()
  started.clear()
})

type Answer = (response: ServerResponse) => unknown

async function served(answer: Answer): Promise<string> {
  const server = createServer((_, response) => void answer(response))
  started.add(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const loud = () =>
  new Transform({
    transform: (chunk, _, done) => done(null, String(chunk).toUpperCase()),
  })

it('the head is asked for once, and can still be changed', async () => {
  let asked = 0
  const address = await served((response) => {
    sendThrough(response, () => {
      asked += 1
      response.setHeader('x-status', `${response.statusCode} ${response.getHeader('x-kind')}`)
      return [loud()]
    })
    response.writeHead(202, 'Fine', { 'x-kind': 'page' })
    expect(response.headersSent).toBe(true)
    response.write('a')
    response.end('b')
  })
  const answer = await fetch(address)
  expect([answer.status, answer.statusText]).toEqual([202, 'Fine'])
  expect(answer.headers.get('x-status')).toBe('202 page')
  expect(await answer.text()).toBe('AB')
  expect(asked).toBe(1)
})

it('what nothing is named for goes out as it came', async () => {
  const address = await served((response) => {
    sendThrough(response, () => [])
    response.end('plain')
  })
  const answer = await fetch(address)
  expect(answer.headers.get('content-length')).toBe('5')
  expect(await answer.text()).toBe('plain')
})

it('who writes faster than the reader reads is told so, and told when to go on', async () => {
  let waited = 0
  const address = await served(async (response) => {
    sendThrough(response, () => [new PassThrough()])
    for (let index = 0; index < 200; index += 1)
      if (!response.write(Buffer.alloc(65_536, 'a'))) {
        waited += 1
        await once(response, 'drain')
      }
    response.end()
  })
  const length = await new Promise<number>((settle) => {
    get(address, (answer) => {
      setTimeout(() => void text(answer).then(({ length }) => settle(length)), 50)
    })
  })
  expect(length).toBe(200 * 65_536)
  expect(waited).toBeGreaterThan(0)
})

it('a reader who leaves early leaves no stream behind', async () => {
  const streams = [new PassThrough(), new PassThrough()]
  const address = await served((response) => {
    sendThrough(response, () => streams)
    response.write('a')
  })
  const asked = get(address, () => asked.destroy())
  asked.on('error', () => {})
  await expect
    .poll(() => streams.map(({ closed }) => closed), { timeout: 15_000 })
    .toEqual([true, true])
})

it('an answer that fails on its way is broken off, never passed off as whole', async () => {
  const address = await served((response) => {
    sendThrough(response, () => [
      new Transform({ transform: (_, __, done) => done(new Error('no')) }),
    ])
    response.end('a')
  })
  await expect(fetch(address).then((answer) => answer.text())).rejects.toThrow()
})

it.each([
  ['gzip', true],
  ['gzip, deflate, br', true],
  ['br;q=1.0, GZIP;q=0.5', true],
  ['*', true],
  ['gzip;q=0', false],
  ['*;q=0, gzip; q=0.1', true],
  ['*, gzip;q=0', false],
  ['gzip;q=x', false],
  ['identity', false],
  ['', false],
  [undefined, false],
])('accept-encoding %s: %s', (header, accepted) => {
  expect(acceptsGzip(header)).toBe(accepted)
})
