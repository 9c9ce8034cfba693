import { describe, expect, it } from 'vitest'
import { isLinkOpen, LINK_MINUTES, linkExpiresAt, restrictionOf, UseLink } from '.'

const now = new Date('2026-03-02T01:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const person = {
  passwordChangedAt: daysAgo(1),
  policy: 'mlps',
  twoFactorEnabled: true,
  secondFactorRequired: true,
  now,
} as const

describe('a person is held back', () => {
  it('by nothing where all is in order', () => {
    expect(restrictionOf(person)).toBeNull()
    expect(
      restrictionOf({ ...person, twoFactorEnabled: false, secondFactorRequired: false }),
    ).toBeNull()
  })
  it('AU-07: until the password is one’s own', () => {
    expect(restrictionOf({ ...person, passwordChangedAt: null, policy: 'nist' })).toBe(
      'change_password',
    )
  })
  it('once the password is 90 days old, under `mlps` only', () => {
    expect(restrictionOf({ ...person, passwordChangedAt: daysAgo(90) })).toBe('change_password')
    expect(restrictionOf({ ...person, passwordChangedAt: daysAgo(900), policy: 'nist' })).toBeNull()
  })
  it('AU-03: until the second factor is enrolled, the password first', () => {
    const without = { ...person, twoFactorEnabled: false }
    expect(restrictionOf(without)).toBe('enrol_second_factor')
    expect(restrictionOf({ ...without, passwordChangedAt: null })).toBe('change_password')
  })
})

describe('AU-06: a link', () => {
  const madeAt = now
  const link = (purpose: 'first_admin' | 'invitation' | 'reset') => ({
    purpose,
    expiresAt: linkExpiresAt(purpose, madeAt),
    usedAt: null,
  })
  const later = (minutes: number) => new Date(madeAt.getTime() + minutes * 60_000)

  it.each(['first_admin', 'invitation', 'reset'] as const)('%s is open for its time', (purpose) => {
    expect(isLinkOpen(link(purpose), later(0))).toBe(true)
    expect(isLinkOpen(link(purpose), later(LINK_MINUTES[purpose] - 0.001))).toBe(true)
    expect(isLinkOpen(link(purpose), later(LINK_MINUTES[purpose]))).toBe(false)
  })
  it('for a reset is open for a quarter of an hour', () => {
    expect(LINK_MINUTES.reset).toBe(15)
  })
  it('is closed once it was used, and where the clock was set back', () => {
    expect(isLinkOpen({ ...link('reset'), usedAt: madeAt }, later(1))).toBe(false)
    expect(isLinkOpen(link('reset'), later(-60))).toBe(false)
  })
  it('that was not copied whole says so', () => {
    const { error } = UseLink.safeParse({ token: 'abc', password: 'x' })
    expect(error?.issues[0]).toMatchObject({
      path: ['token'],
      message: '链接不完整，请重新复制整个链接。',
    })
  })
})
