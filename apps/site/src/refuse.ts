import type { ServerResponse } from 'node:http'
import { plainPage } from './plain-page'
import { headersOf } from './security'

function answerPlainly(
  response: ServerResponse,
  status: number,
  page: Parameters<typeof plainPage>[0],
): void {
  response.statusCode = status
  for (const [name, value] of Object.entries(headersOf('plain', { dev: false })))
    response.setHeader(name, value)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.end(plainPage(page))
}

export const refuseAddress = (response: ServerResponse): void =>
  answerPlainly(response, 400, {
    title: '地址不正确',
    sentences: ['这个地址写错了，请核对后再试。'],
  })

export function refuseMethod(response: ServerResponse): void {
  response.setHeader('allow', 'GET, HEAD')
  answerPlainly(response, 405, {
    title: '不能这样访问',
    sentences: ['本站只供阅读，不接收提交的内容。'],
  })
}

/** Also a last resort: where part of an answer is out already, the reader is not told that it was whole. */
export function answerFault(response: ServerResponse, requestId: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  answerPlainly(response, Math.max(response.statusCode, 500), {
    title: '系统出错',
    sentences: [
      '这一页暂时打不开，请稍后再试。',
      `如果仍不行，请把下面的编号告诉网站的主办单位：<br><code>${requestId}</code>`,
    ],
  })
}
