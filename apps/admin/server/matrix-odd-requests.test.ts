import { Role } from '@daylight/domain/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mutations, queries, table } from './matrix.table'
import { inputSchemas, placesOf, valueAt, withValue } from './matrix-inputs'
import {
  type Answer,
  ledgerOf,
  type Matrix,
  openMatrix,
  type Person,
  uploads,
} from './matrix-office'

let office: Matrix
/** In every role, so that nothing is refused for want of a right. */
let everything: Person
let clerk: Person

beforeAll(async () => {
  office = await openMatrix()
  const { agencyId } = office.own
  everything = await office.person({ agencyId, roles: Role.options })
  clerk = await office.person({ agencyId, roles: ['clerk'] })
})
afterAll(() => office?.close())

const path = (procedure: string, input?: string) =>
  `/api/trpc/${procedure}${input === undefined ? '' : `?input=${encodeURIComponent(input)}`}`
const get = (as: Person, address: string) => office.send(address, { as })
const send = (
  as: Person,
  address: string,
  body: string,
  { type = 'application/json', method = 'POST' } = {},
) =>
  office.send(address, {
    as,
    method,
    headers: { origin: office.address, 'content-type': type },
    ...(method !== 'HEAD' && { body }),
  })

/** Answered, in Chinese, as something that the caller did; and the host still answers the next one. */
async function expectRefusal({ status, text }: Answer, expected = 400) {
  const told = text.slice(0, 300)
  expect(status, told).toBe(expected)
  expect(told).toMatch(/"message":"[^"]*\p{Script=Han}/u)
  expect(told).not.toMatch(/stack|node_modules|\.ts:\d|SELECT/)
  expect((await get(clerk, path('accounts.self'))).status).toBe(200)
}

describe('AZ-02: several calls in one request', () => {
  it('are answered each for itself', async () => {
    const answer = await get(
      clerk,
      '/api/trpc/training.list,accounts.people,accounts.self,no.such?batch=1&input=%7B%7D',
    )
    expect(answer.status).toBe(207)
    const told = answer.told as { result?: object; error?: { data: { httpStatus: number } } }[]
    expect(told.map(({ error }) => error?.data.httpStatus ?? 200)).toEqual([400, 422, 200, 404])
    const input = encodeURIComponent(JSON.stringify({ 0: {}, 1: {} }))
    const other = await get(clerk, `/api/trpc/training.list,accounts.people?batch=1&input=${input}`)
    expect((other.told as typeof told).map(({ error }) => error?.data.httpStatus ?? 200)).toEqual([
      200, 422,
    ])
    expect(other.text).not.toContain(everything.name)
  })

  it('one that is refused undoes nothing of the others, and leaves its own entry', async () => {
    const { own, owner } = office
    const training = await mutations['training.create']?.input?.(own, clerk)
    const person = await mutations['accounts.createPerson']?.input?.(own, clerk)
    const since = await owner.auditEntry.count({ where: { actorId: clerk.id } })
    const answer = await send(
      clerk,
      '/api/trpc/training.create,accounts.createPerson?batch=1',
      JSON.stringify({ 0: training, 1: person }),
    )
    expect(answer.status).toBe(207)
    const made = training as { id: string }
    expect(await owner.trainingSession.count({ where: { id: made.id } })).toBe(1)
    expect(await owner.user.count({ where: { id: (person as { id: string }).id } })).toBe(0)
    const entries = await owner.auditEntry.findMany({ where: { actorId: clerk.id } })
    expect(
      entries
        .slice(since)
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['accounts.forbidden', 'done'])
  })

  it('are no more than twenty, and none of more is done', async () => {
    const batchOf = (count: number, procedure: string) =>
      `/api/trpc/${Array.from({ length: count }, () => procedure).join(',')}?batch=1`
    const before = await ledgerOf(office.owner)
    expect((await get(clerk, `${batchOf(20, 'accounts.self')}&input={}`)).status).toBe(200)
    for (const count of [21, 300])
      await expectRefusal(await get(clerk, `${batchOf(count, 'accounts.self')}&input={}`))
    // Longer than an address may be, it reaches no handler.
    const endless = await get(clerk, `${batchOf(2_000, 'accounts.self')}&input={}`)
    expect([414, 431]).toContain(endless.status)

    const training = await mutations['training.create']?.input?.(office.own, clerk)
    const body = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [index, training]))
    await expectRefusal(await send(clerk, batchOf(21, 'training.create'), JSON.stringify(body)))
    expect(await ledgerOf(office.owner)).toEqual(before)
  })
})

describe('AZ-02: the method says what is asked', () => {
  it.each(Object.entries(mutations))(
    '%s is not done by a request that reads',
    async (name, row) => {
      const input = await row.input?.(office.own, everything)
      const given = input === undefined ? undefined : JSON.stringify(input)
      const before = await ledgerOf(office.owner)
      const entries = await office.owner.auditEntry.count()
      await expectRefusal(await get(everything, path(name, given)), 405)
      for (const method of ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'QUERY']) {
        const answer = await send(everything, path(name, given), given ?? '{}', { method })
        expect(answer.text, method).not.toContain('"result"')
      }
      expect(await ledgerOf(office.owner)).toEqual(before)
      expect(await office.owner.auditEntry.count()).toBe(entries)
    },
  )

  it.each(Object.keys(queries))('%s is not answered to a request that changes', async (name) => {
    await expectRefusal(await send(everything, path(name), '{}'), 405)
  })
})

describe('AZ-02: names that every object has', () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'training.__proto__',
    'training.constructor',
    'training.list.constructor',
    '_def',
    '_def.procedures',
    'createCaller',
    'training',
    'training.list.',
    '.training.list',
    'TRAINING.LIST',
    'training%2Elist%00',
    'no.such',
  ]
  it.each(names)('%s is no procedure', async (name) => {
    await expectRefusal(await get(everything, path(name)), 404)
    await expectRefusal(await send(everything, path(name), '{}'), 404)
  })

  it.each([
    '{"__proto__":{"agencyId":"x"}}',
    '{"constructor":{"prototype":{"role":"admin"}}}',
    '{"toString":"x"}',
  ])('%s is no input', async (given) => {
    await expectRefusal(await get(everything, path('training.list', given)))
    await expectRefusal(await send(everything, path('training.create'), given))
    expect(({} as Record<string, unknown>).agencyId).toBeUndefined()
    expect(({} as Record<string, unknown>).role).toBeUndefined()
  })
})

describe('AZ-02: what is no input at all', () => {
  const deep = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000)
  it.each([
    ['not JSON', '{"id":'],
    ['another language', '<a>1</a>'],
    ['half a character', '{"topic":"\\ud800"}'],
    ['a number that is none', '{"limit":1e999}'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['nothing', 'null'],
    ['10,000 lists in one another', deep('[', ']')],
    ['10,000 objects in one another', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['10,000 lists at a field', `{"attendees":${deep('[', ']')}}`],
    ['a sign that the database can’t keep', '{"topic":"\\u0000"}'],
    ['20,000 keys', `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":1`).join(',')}}`],
    ['a key in the words of the database', '{"40001 could not serialize access":1}'],
  ])('%s is refused, and the host goes on', async (_, given) => {
    await expectRefusal(await send(everything, path('training.create'), given))
    if (given.length < 10_000)
      await expectRefusal(await get(everything, path('training.list', given)))
  })

  it('a body over the limit is refused', async () => {
    const given = JSON.stringify({ topic: '长'.repeat(2_000_000) })
    await expectRefusal(await send(everything, path('training.create'), given), 413)
  })
})

describe('what no table can keep', () => {
  const schemas = inputSchemas('admin')
  const rows = Object.entries(table).filter(([name]) => schemas[name] && !uploads[name])
  /** An answer for a person, not a fault of the program. */
  const expectAnswer = ({ status, text }: Answer, place: string) =>
    expect(status, `${place}: ${text.slice(0, 300)}`).toBeLessThan(500)

  it.each(rows)('AZ-02: %s answers for U+0000 in any of its texts', async (name, row) => {
    const at = row.atRoot ? office.city : office.own
    const input = (await row.input?.(at, everything)) ?? {}
    const places = placesOf(schemas[name] ?? {}, ({ type }) => type === 'string').filter(
      (place) =>
        typeof valueAt(input, place.split('.').slice(0, -1).join('.')) === 'object' ||
        !place.includes('.'),
    )
    await Promise.all(
      places.map(async (place) => {
        const given = withValue(input, place, '\0')
        expectAnswer(await office.call(everything, name, given, at.agencyId), place)
      }),
    )
  })

  const id = '00000000-0000-4000-8000-000000000000'
  it.each([
    { concept: '\0' },
    { concept: 'no such' },
    { day: '0000-01-01' },
    { day: '0001-01-01' },
    { day: '9999-12-31' },
    { after: `2026-13-45T99:99:99.999Z_${id}` },
    { after: `0000-01-01T00:00:00.000Z_${id}` },
    { after: `9999-12-31T23:59:59.999Z_${id}` },
    { after: '\0' },
  ])('IN-07: %j filters no log, or answers', async (given) => {
    expectAnswer(await office.call(everything, 'audit.list', given), '')
    const { after: _, ...filters } = { after: '', ...given }
    const address = `/api/audit.csv?${new URLSearchParams(filters as Record<string, string>)}`
    expectAnswer(await get(everything, address), 'csv')
  })
})
