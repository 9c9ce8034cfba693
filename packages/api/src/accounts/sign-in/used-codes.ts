/** A code of the authenticator app is accepted once, also where it is sent twice at the same moment. */
import { createHmac } from 'node:crypto'
import { USED_CODE_MINUTES } from '@daylight/domain/accounts'
import { Refusal } from '@daylight/domain/refusal'
import type { Desk } from './desk'
import type { Visit } from './visit'

/**
 * Lays claim to the code, then does the work: the row's key lets one of many pass, before a session is
 * made. The claim falls where the work fails, since a wrong code was not used.
 *
 * @throws {Refusal} `accounts.code_used`
 */
export async function once<T>(
  { db, secret }: Desk,
  { now }: Visit,
  { userId, code }: { userId: string; code: string },
  work: () => Promise<T>,
): Promise<T> {
  const digest = createHmac('sha256', secret).update(`code\0${userId}\0${code}`).digest('base64url')
  const before = new Date(now.getTime() - USED_CODE_MINUTES * 60_000)
  await db.usedCode.deleteMany({ where: { usedAt: { lt: before } } })
  const { count } = await db.usedCode.createMany({
    data: [{ userId, digest, usedAt: now }],
    skipDuplicates: true,
  })
  if (count === 0) throw new Refusal('accounts.code_used', { field: 'code' })
  try {
    return await work()
  } catch (error) {
    await db.usedCode.deleteMany({ where: { userId, digest } })
    throw error
  }
}
