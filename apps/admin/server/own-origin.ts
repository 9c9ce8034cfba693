import type { FastifyReply, FastifyRequest } from 'fastify'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

const isJson = (type = '') => /^application\/json\s*(;|$)/i.test(type)

/**
 * Nothing is changed on behalf of another page: a request that may change something says that it
 * comes from `address`, as every browser does with what it posts. The cookie's SameSite is not enough, because the
 * public site on the same host name, under another port, counts as the same site. What a form can send is no call.
 */
export const onlyFrom =
  (address: string) =>
  async ({ method, headers, routeOptions }: FastifyRequest, reply: FastifyReply) => {
    if (reads.has(method)) return
    const { origin, 'sec-fetch-site': site, 'content-type': type } = headers
    if (origin !== address || (site !== undefined && site !== 'same-origin'))
      return reply.code(403).send({
        message: `请求不是从本系统的页面发出的，已被拒绝。请从 ${address} 打开页面后再试。`,
      })
    if (routeOptions.url?.startsWith('/api/trpc/') && !isJson(type))
      return reply.code(415).send({ message: '请求的格式不对，请刷新页面后再试。' })
  }
