import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { pipeline, type Transform, Writable } from 'node:stream'

/**
 * Lets the body of an answer pass through what `choose` names once the head is known: it is asked
 * at the first byte, and may still change the head then.
 */
export function sendThrough(response: ServerResponse, choose: () => readonly Transform[]): void {
  const { writeHead, flushHeaders, write, end } = response

  function begin(): void {
    Object.assign(response, { writeHead, flushHeaders, write, end })
    const [first, ...others] = choose()
    if (!first) return
    // The head is settled now, also for who asks `headersSent`, and goes out with the first bytes.
    response.writeHead(response.statusCode)
    const sent = new Writable({
      write: (chunk, _, done) => void write.call(response, chunk, 'utf8', done),
      final: (done) => void end.call(response, undefined, 'utf8', () => done()),
    })
    pipeline([first, ...others, sent], (error) => error && response.destroy())
    // A reader who leaves early leaves no stream behind.
    response.once('close', () => first.destroy())
    // Who writes too fast is told by `write`, and waits for this.
    first.on('drain', () => response.emit('drain'))
    response.write = ((...given: Parameters<typeof write>) => first.write(...given)) as typeof write
    response.end = ((...given: Parameters<typeof end>) => {
      first.end(...given)
      return response
    }) as typeof end
  }

  response.writeHead = ((
    status: number,
    ...given: (string | OutgoingHttpHeaders | undefined)[]
  ) => {
    response.statusCode = status
    for (const headers of given) {
      if (typeof headers === 'string') response.statusMessage = headers
      else setAll(response, headers ?? {})
    }
    begin()
    if (!response.headersSent) response.writeHead(response.statusCode)
    return response
  }) as typeof writeHead
  response.flushHeaders = () => {
    begin()
    response.flushHeaders()
  }
  response.write = ((...given: Parameters<typeof write>) => {
    begin()
    return response.write(...given)
  }) as typeof write
  response.end = ((...given: Parameters<typeof end>) => {
    begin()
    return response.end(...given)
  }) as typeof end
}

function setAll(response: ServerResponse, headers: OutgoingHttpHeaders): void {
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value)
}
