/** Passwords at rest: Argon2id from Node itself, as a PHC string. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

export { newSecret, tokenDigest } from './token'

const derive = promisify(argon2)

/** OWASP's second choice of parameters: 19 MiB, two passes, one lane. */
const cost = { parallelism: 1, tagLength: 32, memory: 19 * 1024, passes: 2 } as const
const prefix = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`

/** The hash of nobody's password, to be verified where there is none: an unknown person costs the same time. */
export const nobodysHash = `${prefix}$${'A'.repeat(22)}$${'A'.repeat(43)}`

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { ...cost, message: password.normalize('NFC'), nonce })
  return `${prefix}$${base64(nonce)}$${base64(tag)}`
}

export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const [, , , , nonce = '', tag = ''] = hash.split('$')
  if (!hash.startsWith(`${prefix}$`)) return false
  const expected = Buffer.from(tag, 'base64')
  const given = await derive('argon2id', {
    ...cost,
    message: password.normalize('NFC'),
    nonce: Buffer.from(nonce, 'base64'),
  })
  return expected.length === given.length && timingSafeEqual(expected, given)
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
