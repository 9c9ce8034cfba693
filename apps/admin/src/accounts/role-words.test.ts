import { Role } from '@daylight/domain/accounts'
import { describe, expect, it } from 'vitest'
import { roleDuties, rolesInWords } from './role-words'

const held = (role: Role, agencyId: string, shortName: string) => ({
  role,
  agencyId,
  agency: { shortName },
})

describe('rolesInWords', () => {
  it('names the agency only where it is another one, and the own ones first', () => {
    const roles = [held('clerk', 'town', '曙光镇'), held('admin', 'city', '梅河口市')]
    expect(rolesInWords(roles, 'city')).toBe('管理员、经办人（曙光镇）')
    expect(rolesInWords(roles, 'town')).toBe('经办人、管理员（梅河口市）')
  })

  it('says nothing of a person without a role', () => {
    expect(rolesInWords([], 'city')).toBe('')
  })
})

it('every role has a line of its own', () => {
  const lines = Role.options.map((role) => roleDuties[role])
  expect(new Set(lines).size).toBe(Role.options.length)
  for (const line of lines) expect(line).toMatch(/。$/)
})
