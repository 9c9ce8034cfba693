/** 恢复码 at rest: digests under the installation's secret, in the list that Better Auth keeps. */
import { createHmac, randomInt } from 'node:crypto'
import {
  RECOVERY_ALPHABET,
  RECOVERY_CODES,
  RecoveryCode,
  recoveryCodeFrom,
} from '@daylight/domain/accounts'

const mark = 'hmac:'

export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    recoveryCodeFrom(Array.from({ length: 10 }, () => randomInt(RECOVERY_ALPHABET.length))),
  )

/** @param code as typed or as printed */
export const recoveryDigest = (secret: string, code: string): string =>
  mark +
  createHmac('sha256', secret)
    .update(`recovery code\0${RecoveryCode.parse(code)}`)
    .digest('base64url')

/**
 * The list with digests for codes. Better Auth writes the list anew when one is used: what is a digest
 * already stays one.
 */
export const recoveryDigests = (secret: string, list: string): string =>
  JSON.stringify(
    (JSON.parse(list) as string[]).map((code) =>
      code.startsWith(mark) ? code : recoveryDigest(secret, code),
    ),
  )
