import { describe, expect, it } from 'vitest'
import { hashPassword, newSecret, nobodysHash, tokenDigest, verifyPassword } from '.'

describe('a password at rest', () => {
  it('is Argon2id with a salt of its own, and opens to itself alone', async () => {
    const [one, other] = await Promise.all([hashPassword('秋收-Qs7'), hashPassword('秋收-Qs7')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
    expect(await verifyPassword(one, '秋收-Qs7')).toBe(true)
    expect(await verifyPassword(one, '秋收-Qs8')).toBe(false)
  })

  it('AU-01: is taken whole: two of 100 characters that differ in the last are two', async () => {
    const long = 'x'.repeat(99)
    expect(await verifyPassword(await hashPassword(`${long}a`), `${long}b`)).toBe(false)
  })

  it('AU-01: is the same typed as one character or as a letter and its accent', async () => {
    expect(await verifyPassword(await hashPassword('caf\u00e9'), 'cafe\u0301')).toBe(true)
    expect(await verifyPassword(await hashPassword('cafe\u0301'), 'caf\u00e9')).toBe(true)
  })

  it('of nobody costs as much to verify, and opens to nothing', async () => {
    const form = (hash: string) => hash.split('$').map((part) => part.length)
    expect(form(nobodysHash)).toEqual(form(await hashPassword('x')))
    for (const password of ['', 'A', 'password'])
      expect(await verifyPassword(nobodysHash, password)).toBe(false)
  })

  it('in a form that is not ours opens to nothing', async () => {
    for (const hash of ['', 'x', '$2b$10$abc', '$argon2id$v=19$m=1,t=1,p=1$AAAA$AAAA'])
      expect(await verifyPassword(hash, 'x')).toBe(false)
  })
})

describe('SE-01: a secret', () => {
  it('has 256 bits, and is not its digest', () => {
    const secret = newSecret()
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(newSecret()).not.toBe(secret)
    expect(tokenDigest(secret)).toMatch(/^[\w-]{43}$/)
    expect(tokenDigest(secret)).not.toBe(secret)
    expect(tokenDigest('a')).toBe('ypeBEsobvcr6wjGzmiPcTaeG7_gUfE5yuYB3ha_uSLs')
  })
})
