import { Role } from '@daylight/domain/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mutations, type Row, table } from './matrix.table'
import { newId } from './matrix-entries'
import { inputSchemas, placesOf, valueAt, withValue } from './matrix-inputs'
import { isQuery, ledgerOf, type Matrix, openMatrix, type Person } from './matrix-office'

let office: Matrix
/** In every role of the own agency: what even this person can't reach, nobody of the agency can. */
let caller: Person
/** The same in the sister agency. */
let neighbour: Person

beforeAll(async () => {
  office = await openMatrix()
  const roles = Role.options
  caller = await office.person({ agencyId: office.own.agencyId, roles })
  neighbour = await office.person({ agencyId: office.sister.agencyId, roles })
})
afterAll(() => office?.close())

const naming = Object.entries(table).flatMap(([procedure, row]) =>
  (row.names ?? []).map((place) => [procedure, place, row] as const),
)
const making = Object.entries(mutations).filter(([, { makes }]) => makes)

it('AZ-03: every id that an input may hold stands in the table', () => {
  const ofTable = Object.entries(table).flatMap(([procedure, { names = [], makes }]) =>
    [...names, ...(makes ? [makes] : [])].map((place) => `${procedure} ${place}`),
  )
  const ofSchemas = Object.entries(inputSchemas('admin')).flatMap(([procedure, schema]) =>
    placesOf(schema, ({ format }) => format === 'uuid').map((place) => `${procedure} ${place}`),
  )
  expect([...new Set(ofTable)].sort()).toEqual([...new Set(ofSchemas)].sort())
})

/** A valid input of the own agency, and one of the sister's: for the sister's own people it is as good. */
const inputs = async (row: Row) => ({
  mine: (await row.input?.(office.own, caller)) ?? {},
  theirs: (await row.input?.(office.sister, neighbour)) ?? {},
})

describe('AZ-03: another agency’s id is answered as one that is not there', () => {
  it.each(naming)('%s: %s', async (procedure, place, row) => {
    const { mine, theirs } = await inputs(row)
    const before = await ledgerOf(office.owner)
    const askWith = (id: unknown) => office.call(caller, procedure, withValue(mine, place, id))

    const ofAnother = await askWith(valueAt(theirs, place))
    const ofNobody = await askWith(newId())
    expect(ofAnother.told).toEqual(ofNobody.told)
    expect(ofAnother.status).toBe(ofNobody.status)
    expect(ofAnother.text).not.toContain('乙镇')
    expect(await ledgerOf(office.owner)).toEqual(before)
    if (!isQuery(procedure)) expect(ofAnother.status, ofAnother.text).toBe(422)

    // It is there, for who may see it; nothing else was wrong with the call.
    const there = await office.call(neighbour, procedure, theirs)
    expect(there.status, there.text).toBe(200)
  })

  it.each(making)(
    '%s: an id that another agency has used makes nothing',
    async (procedure, row) => {
      const place = row.makes ?? ''
      const { mine, theirs } = await inputs(row)
      const made = await office.call(neighbour, procedure, theirs)
      expect(made.status, made.text).toBe(200)

      const before = await ledgerOf(office.owner)
      const answer = await office.call(
        caller,
        procedure,
        withValue(mine, place, valueAt(theirs, place)),
      )
      expect([409, 422], answer.text).toContain(answer.status)
      expect(answer.text).not.toContain('乙镇')
      expect(await ledgerOf(office.owner)).toEqual(before)
    },
  )
})

it('AZ-03: the file of another agency is not downloaded', async () => {
  const get = async (id: string) => office.send(`/api/files/${id}`, { as: caller })
  const ofAnother = await get(await office.sister.file())
  const ofNobody = await get(newId())
  expect(ofAnother.text).toBe(ofNobody.text)
  expect([ofAnother.status, ofNobody.status]).toEqual([404, 404])
})

it('AZ-03: a page of jobs that begins after another agency’s job tells nothing of it', async () => {
  await office.own.failedJob()
  const after = await office.sister.failedJob()
  await office.own.failedJob()
  const ofAnother = await office.call(caller, 'jobs.list', { after })
  expect(ofAnother.told).toEqual((await office.call(caller, 'jobs.list', { after: newId() })).told)
})
