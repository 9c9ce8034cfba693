import type { AddressInfo } from 'node:net'
import { contextFrom, publicRouter } from '@daylight/api/public'
import { createHTTPServer } from '@trpc/server/adapters/standalone'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Named, publicTable } from './matrix.table'
import { newId } from './matrix-entries'
import { procedures } from './matrix-inputs'
import { type Matrix, openMatrix, type Person, readAnswer } from './matrix-office'

let office: Matrix
let context: ReturnType<typeof contextFrom>
let server: ReturnType<typeof createHTTPServer>
let base: string

/** There and public; there and not public; and nowhere. */
let shown: Named
let hidden: Named
const nowhere: Named = {
  slug: 'wuci',
  code: 'nothing',
  disclosureId: newId(),
  fileId: newId(),
  year: 2008,
}
let clerk: Person

beforeAll(async () => {
  office = await openMatrix()
  context = contextFrom({ databaseUrl: office.siteUrl, filesDir: office.folder })
  // The site has the router in its own process; here it stands behind a port, as the role of the site.
  server = createHTTPServer({ router: publicRouter, createContext: () => context.current() })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const { own } = office
  clerk = await office.person({ agencyId: own.agencyId, roles: ['clerk'] })
  await own.readingPoint()
  shown = await named(await own.published(), await own.reportPublished())
  hidden = await named(await own.draft(), await own.reportDraft())
  await office.owner.heading.updateMany({
    where: { code: hidden.code },
    data: { retiredOn: '2018-01-01' },
  })
})
afterAll(async () => {
  server?.close()
  await context?.db.$disconnect()
  await office?.close()
})

async function named(disclosureId: string, reportId: string): Promise<Named> {
  const { heading, attachments } = await office.owner.disclosure.findUniqueOrThrow({
    where: { id: disclosureId },
    include: { heading: true, attachments: true },
  })
  const { year } = await office.owner.report.findUniqueOrThrow({ where: { id: reportId } })
  const fileId = attachments[0]?.fileId ?? ''
  return { slug: 'jia', code: heading.code, disclosureId, fileId, year }
}

const rows = Object.entries(publicTable)

const ask = async (procedure: string, input: object | undefined, headers: HeadersInit = {}) => {
  const query = input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
  return readAnswer(await fetch(`${base}/${procedure}${query}`, { headers }))
}

describe('AZ-01: the public table', () => {
  it('has a row for every procedure, and none besides; none of them changes anything', () => {
    expect(Object.keys(publicTable).sort()).toEqual(Object.keys(procedures.public).sort())
    expect(new Set(Object.values(procedures.public).map(({ _def }) => _def.type))).toEqual(
      new Set(['query']),
    )
  })

  it.each(rows)(
    '%s is answered for everybody, whoever is signed in elsewhere',
    async (name, row) => {
      const answer = await ask(name, row.input?.(shown))
      expect(answer.status, answer.text).toBe(200)
      expect(answer.text).toMatch(/甲镇|举办培训|"year":\d+/)
      const signedIn = await ask(name, row.input?.(shown), {
        cookie: clerk.cookie,
        'x-daylight-agency': office.own.agencyId,
      })
      expect(signedIn.text).toBe(answer.text)
    },
  )
})

describe('AZ-03: what is not public', () => {
  it.each(rows.filter(([, { hides }]) => hides))(
    '%s: is as what is not there',
    async (name, row) => {
      const none = await ask(name, row.input?.({ ...nowhere, slug: 'jia' }))
      expect(none.told).toEqual({ result: { data: null } })
      expect((await ask(name, row.input?.(nowhere))).text).toBe(none.text)
      expect((await ask(name, row.input?.(hidden))).text).toBe(none.text)
    },
  )

  it.each(rows.filter(([name, { hides }]) => hides && name !== 'files.get'))(
    '%s: is not there under another agency’s address',
    async (name, row) => {
      const answer = await ask(name, row.input?.({ ...shown, slug: 'yi' }))
      expect(answer.told).toEqual({ result: { data: null } })
    },
  )
})

it('AZ-04: no list of the site has what is not public, nor what is another agency’s', async () => {
  const lists = rows.filter(([name, { hides }]) => !hides || name === 'catalogue.heading')
  const askAll = () => Promise.all(lists.map(([name, row]) => ask(name, row.input?.(shown))))
  const { own, sister, owner } = office
  const before = await askAll()
  const { headingId } = await owner.disclosure.findUniqueOrThrow({
    where: { id: shown.disclosureId },
  })
  for (let round = 0; round < 3; round += 1) {
    await own.draft({ headingId })
    await own.reportDraft()
    await own.reportInReview()
    await sister.published()
    await sister.reportPublished()
    await sister.readingPoint()
  }
  for (const [index, answer] of (await askAll()).entries())
    expect(answer.text, lists[index]?.[0]).toBe(before[index]?.text)
})

it.each(rows)('AZ-05: %s takes nothing besides what it asks for', async (name, row) => {
  const answer = await ask(name, { ...row.input?.(shown), agencyId: office.own.agencyId })
  // What asks for nothing looks at nothing.
  expect(answer.status, answer.text).toBe(row.input ? 400 : 200)
})

describe('AZ-02: what the internet may ask is not asked at the office', () => {
  it.each(rows)('%s', async (name, row) => {
    const answers = [
      await office.call(null, name, row.input?.(shown)),
      await office.call(clerk, name, row.input?.(shown)),
    ]
    // Of the same name in both are procedures that ask who it is.
    const isOfBoth = answers[0]?.status !== 404
    expect(answers[0]?.status).toBe(isOfBoth ? 401 : 404)
    const only = [
      'agencies.list',
      'agencies.get',
      'catalogue.heading',
      'disclosures.latest',
      'reports.figure',
    ]
    expect(only.includes(name)).toBe(!isOfBoth)
    if (!isOfBoth) expect(answers[1]?.text).toContain('没有这项功能')
  })
})
