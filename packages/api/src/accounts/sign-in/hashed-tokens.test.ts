import { tokenDigest } from '@daylight/db/passwords'
import { type MemoryDB, memoryAdapter } from 'better-auth/adapters/memory'
import { beforeEach, describe, expect, it } from 'vitest'
import { withHashedTokens } from './hashed-tokens'

let stored: MemoryDB
const open = () => withHashedTokens(memoryAdapter(stored))({})
const token = 'the-token-of-the-cookie'
const row = (given: object = {}) => ({
  token,
  userId: 'one',
  expiresAt: new Date(),
  createdAt: new Date(),
  updatedAt: new Date(),
  ...given,
})
const where = [{ field: 'token', value: token }]

beforeEach(() => {
  stored = { user: [], session: [], account: [], verification: [] }
})

describe('SE-01: a session’s token', () => {
  it('is stored as a digest, and goes back as it came', async () => {
    const adapter = open()
    const made = await adapter.create<Record<string, unknown>>({ model: 'session', data: row() })
    expect(made.token).toBe(token)
    expect(stored.session).toMatchObject([{ token: tokenDigest(token) }])
    expect(await adapter.findOne({ model: 'session', where })).toMatchObject({ token })
    const many = [{ field: 'token', value: [token, 'another'], operator: 'in' as const }]
    expect(await adapter.findMany({ model: 'session', where: many })).toMatchObject([{ token }])
  })

  it('is not given by who knows another thing of the session', async () => {
    const adapter = open()
    await adapter.create({ model: 'session', data: row() })
    const byUser = [{ field: 'userId', value: 'one' }]
    expect(await adapter.findMany({ model: 'session', where: byUser })).toMatchObject([
      { token: tokenDigest(token) },
    ])
    const byDigest = [{ field: 'token', value: tokenDigest(token) }]
    expect(await adapter.findOne({ model: 'session', where: byDigest })).toBeNull()
  })

  it('finds the row to change, to count and to end', async () => {
    const adapter = open()
    await adapter.create({ model: 'session', data: row() })
    const update = { userAgent: 'changed' }
    expect(await adapter.update({ model: 'session', where, update })).toMatchObject({ token })
    expect(stored.session).toMatchObject([{ ...update, token: tokenDigest(token) }])
    expect(await adapter.updateMany({ model: 'session', where, update })).toBe(1)
    expect(await adapter.count({ model: 'session', where })).toBe(1)
    await adapter.delete({ model: 'session', where })
    expect(stored.session).toEqual([])
    await adapter.create({ model: 'session', data: row() })
    expect(await adapter.deleteMany({ model: 'session', where })).toBe(1)
    await adapter.create({ model: 'session', data: row() })
    expect(await adapter.consumeOne({ model: 'session', where })).toMatchObject({ token })
  })

  it('is stored as a digest in a transaction, too', async () => {
    await open().transaction(async (tx) => {
      await tx.create({ model: 'session', data: row() })
      expect(await tx.findOne({ model: 'session', where })).toMatchObject({ token })
    })
    expect(stored.session).toMatchObject([{ token: tokenDigest(token) }])
  })
})

it('tables without tokens of ours stay as they are', async () => {
  const adapter = open()
  const data = { identifier: 'x', value: token, expiresAt: new Date() }
  await adapter.create({ model: 'verification', data })
  expect(stored.verification).toMatchObject([{ value: token }])
})
