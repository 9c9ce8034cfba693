import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { Role } from '@daylight/domain/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Matrix, openMatrix, type Person } from './matrix-office'

let office: Matrix
let person: Person
beforeAll(async () => {
  office = await openMatrix()
  person = await office.person({ agencyId: office.own.agencyId, roles: Role.options })
})
afterAll(() => office?.close())

describe('HD-02: a page', () => {
  const policyOf = async () => {
    const { headers, text } = await office.send('/')
    const policy = headers.get('content-security-policy') ?? ''
    return {
      text,
      rules: Object.fromEntries(
        policy.split('; ').map((rule) => {
          const [name = '', ...sources] = rule.split(' ')
          return [name, sources]
        }),
      ) as Record<string, string[]>,
    }
  }

  it('runs no script but its own files, and styles only with a nonce of this one answer', async () => {
    const [first, second] = [await policyOf(), await policyOf()]
    expect(first.rules['script-src']).toEqual(["'self'"])
    const nonce = /^'nonce-(.+)'$/.exec(first.rules['style-src']?.[1] ?? '')?.[1] ?? ''
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
    expect(first.text).toContain(`nonce="${nonce}"`)
    expect(second.text).not.toContain(nonce)
    const sources = Object.values(first.rules).flat()
    expect(sources.filter((source) => /unsafe|\*|^https?:|blob:/.test(source))).toEqual([])
    for (const rule of ['default-src', 'base-uri', 'frame-ancestors'])
      expect(first.rules[rule]).toEqual(["'none'"])
  })

  it('has no script, style or handler in its own text that the policy would stop', () => {
    const page = readFileSync(fileURLToPath(new URL('../index.html', import.meta.url)), 'utf8')
    const scripts = page.match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((tag) => !/\ssrc="\//.test(tag))).toEqual([])
    expect(page).not.toMatch(/<style(?![^>]*nonce)|\sstyle=|\son\w+=|javascript:/i)
  })
})

/** As a browser never sends it: the path as it stands, any method. */
const raw = (path: string, method = 'GET') =>
  new Promise<{ status: number; text: string }>((settle, fail) => {
    const { port } = new URL(office.base)
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        settle({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      )
    })
      .on('error', fail)
      .end()
  })

describe('HD-05: what is closed', () => {
  it.each([
    '/metrics',
    '/docs',
    '/swagger.json',
    '/.git/config',
    '/.env',
    '/server/host.ts',
    '/package.json',
    '/files/audit-witness.jsonl',
    '/..%2f..%2fpackage.json',
    '/..%2ffiles%2faudit-witness.jsonl',
    '/assets/..%2f..%2ffiles%2faudit-witness.jsonl',
    '/assets/../../files/audit-witness.jsonl',
    '/../files/audit-witness.jsonl',
    '//etc/passwd',
    '/assets/main-1a2b.js.map',
    '/assets/',
    '/assets',
  ])('%s is not there, whatever page says so', async (path) => {
    // The witness is there, beside the pages.
    await office.call(person, 'training.create', {})
    const { status, text } = await raw(path)
    expect([400, 403, 404]).toContain(status)
    expect(text).not.toMatch(/"hash"|root:|"name": ?"@daylight|\[core\]/)
  })

  it('what the app has a page for is there', async () => {
    const routes = readFileSync(
      fileURLToPath(new URL('../src/routes.tsx', import.meta.url)),
      'utf8',
    )
    const paths = [...routes.matchAll(/\bpath: '([^']+)'/g)].flatMap(([, path = '']) =>
      path === '$' ? [] : [path.replaceAll('$id', 'x')],
    )
    expect(paths.length).toBeGreaterThan(20)
    for (const path of paths)
      expect([path, (await raw(`${path}?after=x`)).status]).toEqual([path, 200])
  })

  it('what the app has no page for is answered with its page that says so', async () => {
    for (const path of ['/nowhere', '/training/x/y', '/trainings', '/people/new/']) {
      const { status, text } = await raw(path)
      expect([path, status]).toEqual([path, path.endsWith('/') ? 200 : 404])
      expect(text).toMatch(/^<style nonce="[\w+/]{22}=="><\/style>$/)
    }
  })

  it.each(['TRACE', 'OPTIONS', 'PROPFIND', 'CONNECT'])(
    '%s is answered with nothing',
    async (method) => {
      for (const path of ['/', '/api/trpc/accounts.self', '/api/files', '/healthz']) {
        const answer = await raw(path, method).catch(() => ({ status: 400, text: '' }))
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(answer.text).not.toContain('TRACE /')
      }
    },
  )
})

describe('HD-05: a fault', () => {
  it('tells its number, and nothing of the program or the database', async () => {
    const { owner, own } = office
    const training = await own.trainingSession()
    await owner.$executeRaw`ALTER TABLE "TrainingSession" RENAME TO "Gone"`
    try {
      for (const answer of [
        await office.call(person, 'training.list', {}),
        await office.call(person, 'training.get', { id: training }),
      ]) {
        expect(answer.status).toBe(500)
        const { error } = JSON.parse(answer.text) as { error: { data: object; message: string } }
        expect(error.message).toBe('系统出错，请稍后再试；如仍不行，请把编号告诉管理员。')
        expect(error.data).toEqual({
          code: 'INTERNAL_SERVER_ERROR',
          httpStatus: 500,
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          refusal: null,
          current: null,
          fields: {},
        })
        expect(answer.text).not.toMatch(/TrainingSession|Gone|SELECT|prisma|at .*\.ts|node_modules/)
      }
    } finally {
      await owner.$executeRaw`ALTER TABLE "Gone" RENAME TO "TrainingSession"`
    }
  })

  it('in a download tells no path', async () => {
    const { text } = await office.send(`/api/files/${await office.own.file()}`, {
      as: person,
    })
    expect(JSON.parse(text)).toEqual({
      message: '系统出错，请稍后再试；如仍不行，请把编号告诉管理员。',
      requestId: expect.any(String),
    })
  })
})
