import { Role } from '@daylight/domain/accounts'
import type { RefusalCode } from '@daylight/domain/refusal'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { table } from './matrix.table'
import { type Matrix, openMatrix, type Person } from './matrix-office'

let office: Matrix
beforeAll(async () => {
  office = await openMatrix()
})
afterAll(() => office?.close())

const rows = Object.entries(table)
const roles = Role.options

/** In every role at once, so that nothing but what is asked for stands in the way. */
const callWith = async (caller: Person, procedure: string, at = office.own) =>
  office.call(caller, procedure, await table[procedure]?.input?.(at, caller))

describe('AU-03: who must first do something reaches only what leads there', () => {
  const restricted: Record<string, { person: () => Promise<Person>; code: RefusalCode }> = {
    'choose a password': {
      person: () =>
        office.person({ agencyId: office.own.agencyId, roles, passwordChangedAt: null }),
      code: 'accounts.password_change_needed',
    },
    'enrol a second factor': {
      person: async () => {
        const agencyId = await office.own.childAgency()
        await office.owner.agencySettings.create({
          data: { agencyId, secondFactorRoles: ['auditor'] },
        })
        return office.person({ agencyId, roles })
      },
      code: 'accounts.second_factor_needed',
    },
  }

  it.each(Object.entries(restricted))(
    '%s',
    async (_, { person, code }) => {
      const caller = await person()
      const open = rows.flatMap(([name, row]) => (row.restricted ? [name] : []))
      const closed = rows.map(([name]) => name).filter((name) => !open.includes(name))
      await Promise.all(
        closed.map(async (procedure) => {
          const answer = await callWith(caller, procedure)
          expect(answer.refuses(code), `${procedure}: ${answer.text}`).toBe(true)
        }),
      )
      for (const procedure of open) {
        const answer = await callWith(caller, procedure)
        expect(answer.status, `${procedure}: ${answer.text}`).toBe(200)
      }
    },
    120_000,
  )
})

describe('what is grave', () => {
  it.each(rows)(
    'AZ-01: %s asks for a recent proof of identity, or does not',
    async (procedure, row) => {
      const at = row.atRoot ? office.city : office.own
      const caller = await office.person({
        agencyId: at.agencyId,
        roles,
        confirmedAt: new Date(Date.now() - 11 * 60_000),
      })
      const answer = await callWith(caller, procedure, at)
      expect(answer.refuses('accounts.confirm_needed'), answer.text).toBe(row.confirmed ?? false)
      if (!row.confirmed) expect(answer.status, answer.text).toBe(200)
    },
  )
})
