/** What is stored of a secret that its holder brings along: enough to know it again, nothing to use. */
import { createHash, randomBytes } from 'node:crypto'

/** 256 bits as 43 characters that stand in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** SHA-256 needs no salt here: nobody can go through 128 random bits or more. */
export const tokenDigest = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')
