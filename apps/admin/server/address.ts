import type { FastifyRequest } from 'fastify'

/** From where a request came. An IPv4 address is one, also where the system maps it into IPv6. */
export const addressOf = ({ ip }: Pick<FastifyRequest, 'ip'>): string =>
  ip.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
