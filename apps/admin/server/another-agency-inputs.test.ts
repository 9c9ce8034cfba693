import { Role } from '@daylight/domain/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { table } from './matrix.table'
import { inputSchemas, namesAt, objectsIn, placesOf, valueAt, withValue } from './matrix-inputs'
import { ledgerOf, type Matrix, openMatrix, type Person, uploads } from './matrix-office'

let office: Matrix
/** In every role, so that the input alone can be what is wrong. */
let caller: Person

beforeAll(async () => {
  office = await openMatrix()
  caller = await office.person({ agencyId: office.own.agencyId, roles: Role.options })
})
afterAll(() => office?.close())

const schemas = inputSchemas('admin')

describe.each(['admin', 'public'] as const)('AZ-05: the inputs of the %s router', (name) => {
  it.each(Object.entries(inputSchemas(name)))('%s: nothing in it is open', (_, schema) => {
    const isOpen = ({ type, additionalProperties }: typeof schema) =>
      type === 'object' && additionalProperties !== false
    expect(placesOf(schema, isOpen)).toEqual([])
  })
})

/** What somebody would like to set along with the rest. */
const wishes = () => ({
  role: 'admin',
  agencyId: office.sister.agencyId,
  status: 'published',
  publishedAt: '2018-03-02T00:00:00Z',
  id2: caller.id,
})

const asking = Object.entries(table).filter(([name, { input }]) => input && !uploads[name])

describe('AZ-05: what was not asked for is refused, and nothing is done', () => {
  it.each(asking)('%s', async (procedure, row) => {
    const input = await row.input?.(office.own, caller)
    const before = await ledgerOf(office.owner)
    for (const place of objectsIn(input)) {
      const asked = namesAt(schemas[procedure] ?? {}, place)
      const unasked = Object.entries(wishes()).filter(([name]) => !asked.includes(name))
      expect(unasked.length).toBeGreaterThan(2)
      await Promise.all(
        unasked.map(async ([name, value]) => {
          const holder = { ...(place ? (valueAt(input, place) as object) : (input as object)) }
          const given = { ...holder, [name]: value }
          const sent = place ? withValue(input, place, given) : given
          const answer = await office.call(caller, procedure, sent)
          expect(answer.status, `${place} ${name}: ${answer.text}`).toBe(400)
          expect(answer.text).toContain('"code":"BAD_REQUEST"')
        }),
      )
    }
    expect(await ledgerOf(office.owner)).toEqual(before)
  })
})
