import type { ServerResponse } from 'node:http'

/**
 * Puts a readable page in place of an empty one.
 *
 * Where a page does not exist or fails, Next sends a shell whose content only its scripts would
 * show; a reader without scripts would see nothing. Such an answer is held back until its end, and
 * `replace` answers instead, on a response that carries again only what it carried before.
 */
export function replaceShell(response: ServerResponse, replace: () => void): void {
  const { writeHead, flushHeaders, write, end } = response
  const carried = response.getHeaders()
  const isShell = () =>
    (response.statusCode === 404 || response.statusCode >= 500) && !response.headersSent

  response.writeHead = ((status: number, ...given: never[]) => {
    response.statusCode = status
    return isShell() ? response : writeHead.call(response, status, ...given)
  }) as typeof writeHead
  response.flushHeaders = () => {
    if (!isShell()) flushHeaders.call(response)
  }
  response.write = ((...given: Parameters<typeof write>) =>
    isShell() || write.apply(response, given)) as typeof write
  response.end = ((...given: Parameters<typeof end>) => {
    if (!isShell()) return end.apply(response, given)
    Object.assign(response, { writeHead, flushHeaders, write, end })
    for (const name of response.getHeaderNames()) {
      if (!(name in carried)) response.removeHeader(name)
    }
    replace()
    return response
  }) as typeof end
}
