import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { policyFor } from './headers'
import { PlainError, type Settings } from './settings'

const workspace = fileURLToPath(new URL('..', import.meta.url))

type Surroundings = {
  readonly settings: Settings
  /** Whether the entries are made up: the sign-in page says so before anybody is known. */
  readonly isDemonstration: () => Promise<boolean>
}

const fill = async (html: string, nonce: string, { settings, isDemonstration }: Surroundings) =>
  html
    .replaceAll('%NONCE%', nonce)
    .replaceAll('%SITE_ADDRESS%', settings.siteAddress)
    .replaceAll('%DEMONSTRATION%', (await isDemonstration()) ? 'yes' : '')

/** The SPA: built files in production, Vite in development, and one page for every address. */
export async function pages(host: FastifyInstance, given: Surroundings) {
  if (given.settings.mode === 'development') return developed(host, given)
  await built(host, given)
}

async function built(host: FastifyInstance, given: Surroundings) {
  const { settings } = given
  const page = await readFile(join(settings.pagesDir, 'index.html'), 'utf8').catch(() => {
    throw new PlainError('管理端还没有构建，请先运行 npm run build。')
  })
  await host.register(fastifyStatic, {
    root: settings.pagesDir,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    globIgnore: ['index.html', '**/*.br', '**/*.gz'],
    setHeaders: (reply, path) =>
      // A file in assets has the digest of its content in its name.
      reply.header(
        'cache-control',
        path.startsWith(join(settings.pagesDir, 'assets'))
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
      ),
  })
  host.setNotFoundHandler(async (request, reply) => {
    if (!isPage(request)) return reply.code(404).send({ message: '没有这个文件。' })
    const nonce = randomBytes(16).toString('base64')
    return reply
      .code(statusOf(request))
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policyFor(nonce),
        'cache-control': 'no-store',
      })
      .send(await fill(page, nonce, given))
  })
}

/** What the app has a page for, as its routes have it: any other address is answered with its page that says so. */
const addresses = [
  '/',
  '/sign-in',
  '/welcome',
  '/disclosures',
  '/disclosures/$id',
  '/training',
  '/training/$id',
  '/staffing',
  '/staffing/$id',
  '/reading-points',
  '/reading-points/$id',
  '/reports',
  '/reports/$id',
  '/agency',
  '/agencies',
  '/agencies/new',
  '/me',
  '/people',
  '/people/$id',
  '/settings',
  '/calendar',
  '/calendar/load',
  '/calendar/changes',
  '/audit',
  '/jobs',
] as const

const known = new RegExp(
  `^(${addresses.map((address) => address.replace('$id', '[^/]+')).join('|')})/?$`,
)

const statusOf = ({ url }: FastifyRequest) => (known.test(url.split('?', 1)[0] ?? '') ? 200 : 404)

const isPage = ({ method, url, headers }: FastifyRequest) =>
  (method === 'GET' || method === 'HEAD') &&
  !url.startsWith('/assets/') &&
  (headers.accept ?? '*/*').match(/text\/html|\*\/\*/) !== null

async function developed(host: FastifyInstance, given: Surroundings) {
  const { createServer } = await import('vite')
  const vite = await createServer({
    root: workspace,
    configFile: `${workspace}vite.config.ts`,
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server: host.server } },
  })
  host.addHook('onClose', () => vite.close())

  const sendPage = async (request: FastifyRequest, reply: FastifyReply) => {
    const template = await readFile(`${workspace}index.html`, 'utf8')
    const page = await vite.transformIndexHtml(request.url, template)
    // Vite's own client is an inline script, so development has no policy.
    reply.removeHeader('content-security-policy')
    return reply
      .code(statusOf(request))
      .type('text/html; charset=utf-8')
      .send(await fill(page, 'development', given))
  }
  host.setNotFoundHandler(async (request, reply) => {
    const isNavigation = request.headers['sec-fetch-mode'] === 'navigate'
    if (isNavigation && isPage(request)) return sendPage(request, reply)
    reply.hijack()
    vite.middlewares(request.raw, reply.raw, () => {
      reply.raw.statusCode = 404
      reply.raw.end()
    })
  })
}
