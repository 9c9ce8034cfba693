import type { Role } from '@daylight/domain/accounts'
import { expect, it } from 'vitest'
import { affected } from './affected'

const person = (role: Role, agencyId: string, twoFactorEnabled = false) => ({
  twoFactorEnabled,
  assignments: [{ role, agencyId }],
})

it('counts who holds one of the roles in one of the agencies', () => {
  const people = [
    person('admin', 'city'),
    person('head', 'town', true),
    person('clerk', 'town'),
    person('admin', 'elsewhere'),
  ]
  const agencyIds = ['city', 'town']
  expect(affected(people, { roles: ['admin', 'head'], agencyIds })).toEqual({ all: 2, without: 1 })
  expect(affected(people, { roles: [], agencyIds })).toEqual({ all: 0, without: 0 })
})

it('counts a person with two of the roles once', () => {
  const both = {
    twoFactorEnabled: false,
    assignments: [
      { role: 'admin' as const, agencyId: 'city' },
      { role: 'head' as const, agencyId: 'city' },
    ],
  }
  expect(affected([both], { roles: ['admin', 'head'], agencyIds: ['city'] })).toEqual({
    all: 1,
    without: 1,
  })
})
