import { execFileSync } from 'node:child_process'
import { request as ask, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { at, expect, test } from '../support/test'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where a published report is read. */
let report = ''

test.beforeAll(() => {
  const script = fileURLToPath(new URL('place-report.ts', import.meta.url))
  report = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' })
})

type Asked = { method?: string; headers?: Record<string, string> }

/** Asks for the address as it is written, which a browser would put in order first. */
async function answerTo(path: string, { method = 'GET', headers = {} }: Asked = {}) {
  const { hostname, port } = new URL(at().siteUrl)
  const answer = await new Promise<IncomingMessage>((settle, fail) => {
    ask({ hostname, port, path, method, headers, agent: false }, settle).once('error', fail).end()
  })
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }
}

/** The first link of a page that leads to such an address. */
async function linkOn(path: string, pattern: RegExp): Promise<string> {
  const href = pattern.exec((await answerTo(path)).body)?.[1]
  if (!href) throw new Error(`no link on ${path}`)
  return href.replaceAll('&amp;', '&')
}

const kinds: readonly [string, () => Promise<string>][] = [
  ['首页', () => Promise.resolve('/')],
  ['乡镇首页', () => Promise.resolve('/shuguang')],
  ['公开目录', () => Promise.resolve('/shuguang/catalogue')],
  ['栏目', () => Promise.resolve('/shuguang/catalogue/documents')],
  [
    '信息',
    () => linkOn('/shuguang/catalogue/documents', /href="(\/shuguang\/disclosures\/[^"]+)"/),
  ],
  ['历年报告', () => Promise.resolve('/shuguang/reports')],
  ['年度报告', () => Promise.resolve(report)],
  ['打开的数字', () => linkOn(report, /href="([^"]+\/figures\/[^"?]+)"/)],
  ['打开的占比', () => linkOn(report, /href="([^"]+\/figures\/[^"]+\?of=[^"]+)"/)],
  ['查阅点', () => Promise.resolve('/shuguang/reading-points')],
  ['不存在的页', () => Promise.resolve('/no-such-agency')],
  ['写错的地址', () => Promise.resolve('/%zz')],
]

/** What the browser says about the page from now on: what the policy held back, and errors. */
async function complaintsOf(page: Page): Promise<() => Promise<string[]>> {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => {
    // That the page itself was answered with 404 or 400 is what was asked for.
    const ofPage = message.location().url === page.url() && /status of 40[04]/.test(message.text())
    if (message.type() === 'error' && !ofPage) errors.push(message.text())
  })
  await page.addInitScript(() => {
    const held: string[] = []
    Object.assign(window, { held })
    document.addEventListener('securitypolicyviolation', (event) =>
      held.push(`${event.effectiveDirective} ${event.blockedURI}`),
    )
  })
  return async () => [
    ...errors,
    ...(await page.evaluate(() => (window as unknown as { held: string[] }).held)),
  ]
}

for (const [kind, pathOf] of kinds)
  test(`${kind}：没有脚本，没有等脚本来揭开的部分，安全策略没有拦下任何东西`, async ({
    page,
    visit,
  }) => {
    const complaints = await complaintsOf(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.resourceType()))
    await visit(await pathOf())
    await page.waitForLoadState('networkidle')

    expect(await page.evaluate(() => document.scripts.length)).toBe(0)
    expect(asked).not.toContain('script')
    await expect(page.locator('template, [id^="S:"], [id^="B:"], link[as=script]')).toHaveCount(0)
    expect((await page.locator('[hidden]').allTextContents()).join('')).toBe('')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    // The style was let in.
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px')
    expect(await complaints()).toEqual([])
  })

// The sandbox holds back what the test above brings along, so this one only looks.
test('不存在的附件：说明没有找到，样式没有被拦下', async ({ page, visit }) => {
  await visit('/files/x/y')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这个附件')
  await expect(page.locator('body')).toHaveCSS('margin', '0px')
})

test('放进页面的脚本不运行', { annotation: { type: 'held-back' } }, async ({ page, visit }) => {
  const complaints = await complaintsOf(page)
  await visit('/')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = "element"'
    const file = document.createElement('script')
    file.src = '/_next/static/any.js'
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.ran = "attribute"')
    document.body.append(script, file, button)
    button.click()
  })
  await expect
    .poll(complaints)
    .toEqual(
      expect.arrayContaining([
        'script-src-elem inline',
        `script-src-elem ${at().siteUrl}/_next/static/any.js`,
        'script-src-attr inline',
      ]),
    )
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})

const common = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}
const ending = "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const pagePolicy = `default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; ${ending}`
const plainStyle = "'sha256-IU3bVQvmrgNFE+Qlh3TSa0TDWKH5ud498UIAobkhPU0='"
const plainPolicy = `default-src 'none'; script-src 'none'; style-src ${plainStyle}; ${ending}`
const filePolicy = `default-src 'none'; script-src 'none'; style-src ${plainStyle}; sandbox; ${ending}`

const html = 'text/html; charset=utf-8'
const now = 'private, no-cache, no-store, max-age=0, must-revalidate'
const ofNext =
  'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, accept-encoding'
const chunked = { 'transfer-encoding': 'chunked' }

/** All headers but those that differ each time. */
async function headersOf(path: string, asked: Asked = {}) {
  const { status, headers } = await answerTo(path, asked)
  const { date, 'x-request-id': id, link, etag, 'last-modified': modified, ...rest } = headers
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  expect(`${link}`).not.toContain('script')
  return { status, ...rest, connection: undefined, 'keep-alive': undefined }
}

test('每一种应答的全部响应头', async () => {
  const gzip = { headers: { 'accept-encoding': 'gzip, deflate, br' } }
  const page = {
    ...common,
    ...chunked,
    'content-security-policy': pagePolicy,
    'cache-control': now,
    'content-type': html,
    vary: ofNext,
  }
  const plain = { ...common, 'content-security-policy': plainPolicy, 'content-type': html }

  expect(await headersOf('/')).toEqual({ ...page, status: 200 })
  expect(await headersOf('/', gzip)).toEqual({ ...page, status: 200, 'content-encoding': 'gzip' })
  expect(await headersOf('/no-such-agency')).toEqual({ ...page, status: 404 })
  expect(await headersOf('/%zz')).toEqual({
    ...plain,
    status: 400,
    'cache-control': 'no-store',
    'content-length': expect.stringMatching(/^\d+$/),
  })
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])
    expect(await headersOf('/', { method }), method).toEqual({
      ...plain,
      status: 405,
      allow: 'GET, HEAD',
      'cache-control': 'no-store',
      'content-length': expect.stringMatching(/^\d+$/),
    })
  expect(await headersOf('/healthz')).toEqual({
    ...common,
    ...chunked,
    status: 200,
    'content-security-policy': pagePolicy,
    'content-type': 'application/json',
    'cache-control': 'no-store',
  })

  const css = await linkOn('/', /<link rel="stylesheet" href="([^"]+)"/)
  const sheet = {
    ...common,
    'content-security-policy': pagePolicy,
    'content-type': 'text/css; charset=UTF-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    vary: 'accept-encoding',
  }
  expect(await headersOf(css)).toEqual({
    ...sheet,
    status: 200,
    'content-length': expect.stringMatching(/^\d+$/),
  })
  expect(await headersOf(css, gzip)).toEqual({
    ...sheet,
    ...chunked,
    status: 200,
    'content-encoding': 'gzip',
  })

  const file = {
    ...common,
    ...chunked,
    'content-security-policy': filePolicy,
    vary: ofNext.replace(', accept-encoding', ''),
  }
  const pdf = await linkOn(report, /href="(\/files\/[^"]+\.pdf)"/)
  expect(await headersOf(pdf, gzip)).toEqual({
    ...file,
    status: 200,
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('年度报告.pdf')}`,
  })
  expect((await answerTo(pdf)).body).toBe('%PDF-1.7 演示')
  expect(await headersOf('/files/x/y')).toEqual({ ...file, status: 404, 'content-type': html })
})

/** What a reader must never be told: where on the machine something failed. */
function expectNothingInside({ headers, body }: { headers: object; body: string }) {
  const told = `${JSON.stringify(headers)}\n${body}`
  for (const inside of [root, at().filesDir, 'node_modules', 'x-powered-by', 'set-cookie'])
    expect(told).not.toContain(inside)
  expect(told).not.toMatch(/\bat .*:\d+:\d+|\/(home|usr|var|etc|tmp|srv)\//)
  expect(told).not.toMatch(/Error:|ENOENT|Prisma|postgres/i)
}

for (const path of [
  '/.git/config',
  '/.env',
  '/docs',
  '/metrics',
  '/package.json',
  '/next.config.ts',
  '/api/trpc/agencies.list',
  '/..%2f..%2fetc/passwd',
  '/../../etc/passwd',
  '/files/..%2f..%2fetc%2fpasswd/x',
  '/_next/static/../../package.json',
  '/_next/static/..%2f..%2fBUILD_ID',
  '/_next/image?url=%2Ficon.svg&w=64&q=75',
  '/_next/data/x.json',
  'http://elsewhere.example/shuguang',
])
  test(`${path} 什么也没有`, async () => {
    const answer = await answerTo(path)
    expect([400, 404]).toContain(answer.status)
    expectNothingInside(answer)
  })

test('样式和脚本文件没有 .map', async () => {
  const css = await linkOn('/', /<link rel="stylesheet" href="([^"]+)"/)
  expect((await answerTo(css)).status).toBe(200)
  for (const path of [`${css}.map`, '/_next/static/chunks/any.js.map']) {
    const answer = await answerTo(path)
    expect(answer.status).toBe(404)
    expectNothingInside(answer)
  }
})

test('附件的内容读不出来时，应答不说出原因', async () => {
  const answer = await answerTo(await linkOn(report, /href="(\/files\/[^"]+\.docx)"/))
  expect(answer.status).toBe(500)
  expect(answer.headers['content-security-policy']).toBe(filePolicy)
  expectNothingInside(answer)
})

test('没有 cookie，没有框架的名字，伪造的 Host 不出现在应答中', async () => {
  const headers = {
    host: 'elsewhere.example',
    'x-forwarded-host': 'elsewhere.example',
    'x-forwarded-proto': 'ftp',
    forwarded: 'host=elsewhere.example',
    cookie: 'seen=elsewhere.example',
  }
  for (const path of [
    '/',
    '/meihekou',
    '/shuguang/',
    '/shuguang/catalogue',
    '/no-such-agency',
    '/files/x/y',
    report,
  ]) {
    const answer = await answerTo(path, { headers })
    expectNothingInside(answer)
    expect(`${JSON.stringify(answer.headers)}${answer.body}`).not.toContain('elsewhere')
    expect(answer.headers.location ?? '/').toMatch(/^\/(?!\/)/)
  }
  expect((await answerTo('//elsewhere.example/a')).headers.location).toBe('/elsewhere.example/a')
})
