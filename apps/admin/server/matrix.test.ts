import { Role } from '@daylight/domain/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mutations, queries, type Row, table } from './matrix.table'
import { procedures } from './matrix-inputs'
import { isQuery, type Matrix, openMatrix, type Person } from './matrix-office'

let office: Matrix
/** By the agency in which the role is held. */
let people: Record<'own' | 'sister' | 'city', Record<Role, Person>>

beforeAll(async () => {
  office = await openMatrix()
  const { own, sister, city, inEachRole } = office
  people = {
    own: await inEachRole(own.agencyId),
    sister: await inEachRole(sister.agencyId),
    city: await inEachRole(city.agencyId),
  }
})
afterAll(() => office?.close())

describe('AZ-01: the table', () => {
  it('has a row for every procedure, and none besides', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(procedures.admin).sort())
  })

  it('knows what changes something', () => {
    expect(Object.keys(queries).filter((name) => !isQuery(name))).toEqual([])
    expect(Object.keys(mutations).filter(isQuery)).toEqual([])
  })
})

/** The agency in which the row's calls are made. */
const placeOf = (row: Row) => (row.atRoot ? office.city : office.own)
const inputOf = (row: Row, caller: Person) => row.input?.(placeOf(row), caller)

/** What the log has of these people's calls of a procedure, by person. */
async function logged(procedure: string, callers: readonly Person[]) {
  const entries = await office.owner.auditEntry.findMany({
    where: { procedure, actorId: { in: callers.map(({ id }) => id) } },
  })
  return callers.map(({ id }) =>
    entries
      .filter(({ actorId }) => actorId === id)
      .map(({ kind, outcome, agencyId }) => `${kind} ${outcome} ${agencyId}`),
  )
}

/** One entry for each mutation; of queries, for what gives personal data or takes data away. */
function entriesFor(procedure: string, row: Row): string[] {
  const kind = isQuery(procedure) ? row.leaves : 'mutation'
  return kind ? [`${kind} done ${placeOf(row).agencyId}`] : []
}

describe.each(Object.entries(table))('AZ-01: %s', (procedure, row) => {
  const inRoles = (roles: readonly Role[]) =>
    (row.atRoot ? [people.city] : [people.own, people.city]).flatMap((at) =>
      roles.map((role) => ({ role, caller: at[role] })),
    )
  const others = Role.options.filter((role) => !row.may.includes(role))

  it(`is answered for ${row.may.join(', ')}, in the agency${row.atRoot ? ' above all' : ' and from above it'}`, async () => {
    const callers = inRoles(row.may)
    const ask = async ({ role, caller }: { role: Role; caller: Person }) => {
      const input = await inputOf(row, caller)
      const answer = await office.call(caller, procedure, input, placeOf(row).agencyId)
      expect(answer.status, `${role}: ${answer.text}`).toBe(200)
    }
    // What is changed is changed by one after the other.
    if (isQuery(procedure)) await Promise.all(callers.map(ask))
    else for (const one of callers) await ask(one)

    const entries = entriesFor(procedure, row)
    expect(
      await logged(
        procedure,
        callers.map(({ caller }) => caller),
      ),
      'AT-03',
    ).toEqual(callers.map(() => entries))
  })

  it(`is refused for ${others.join(', ') || 'nobody'}`, async () => {
    const callers = inRoles(others).map(({ caller }) => caller)
    await Promise.all(
      callers.map(async (caller) => {
        const answer = await office.call(caller, procedure, {}, placeOf(row).agencyId)
        expect(answer.refuses('accounts.forbidden'), answer.text).toBe(true)
        expect(answer.status).toBeGreaterThanOrEqual(400)
      }),
    )
    const entry = `refusal accounts.forbidden ${placeOf(row).agencyId}`
    expect(await logged(procedure, callers), 'AT-03').toEqual(callers.map(() => [entry]))
  })

  if (row.atRoot)
    it('is refused in every agency below, also for who comes from above', async () => {
      for (const at of [people.own, people.city])
        for (const role of row.may) {
          const input = await row.input?.(office.own, at[role])
          const answer = await office.call(at[role], procedure, input, office.own.agencyId)
          expect(answer.refuses('calendar.only_at_root'), answer.text).toBe(true)
        }
    })

  it('is refused for whom no role reaches there, and asks strangers to sign in', async () => {
    const { own, city } = office
    const elsewhere = Role.options.flatMap((role) => [
      { caller: people.sister[role], chosen: own },
      { caller: people.own[role], chosen: city },
    ])
    const input = row.may[0] && (await inputOf(row, people.own[row.may[0]]))
    await Promise.all([
      ...elsewhere.map(async ({ caller, chosen }) => {
        const answer = await office.call(caller, procedure, input, chosen.agencyId)
        expect(answer.refuses('agencies.not_found'), answer.text).toBe(true)
        const entries = await office.owner.auditEntry.findMany({
          where: { procedure, actorId: caller.id, outcome: 'agencies.not_found' },
        })
        expect(
          entries.map(({ kind, entryIds }) => [kind, entryIds.includes(chosen.agencyId)]),
          'AT-03',
        ).toEqual([['refusal', true]])
      }),
      ...[own.agencyId, undefined].map(async (chosen) => {
        const answer = await office.call(null, procedure, input, chosen)
        expect(answer.status).toBe(401)
        expect(answer.text).toContain('请先登录。')
      }),
    ])
  })
})

it('AT-03: who asks in an agency that no role reaches is noted with what was asked, personal data masked', async () => {
  const { clerk } = people.own
  const input = await table['training.create']?.input?.(office.sister, clerk)
  await office.call(clerk, 'training.create', input, office.sister.agencyId)
  const entry = await office.owner.auditEntry.findFirstOrThrow({
    where: { actorId: clerk.id, entryIds: { has: office.sister.agencyId } },
    orderBy: { sequence: 'desc' },
  })
  expect(entry).toMatchObject({
    kind: 'refusal',
    agencyId: office.own.agencyId,
    procedure: 'training.create',
    outcome: 'agencies.not_found',
    input: { ...(input as object), attendees: ['第****'] },
  })
})
