import { Refusal, type RefusalCode } from '@daylight/domain/refusal'
import { isAPIError } from 'better-auth/api'

const refusals: Readonly<Record<string, readonly [RefusalCode, string?]>> = {
  INVALID_USERNAME_OR_PASSWORD: ['accounts.sign_in_failed'],
  INVALID_PASSWORD: ['accounts.wrong_password', 'password'],
  INVALID_CODE: ['accounts.code_wrong', 'code'],
  INVALID_BACKUP_CODE: ['accounts.recovery_code_wrong', 'recoveryCode'],
  INVALID_TWO_FACTOR_COOKIE: ['accounts.second_factor_over'],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: ['accounts.second_factor_over'],
  TOTP_ALREADY_ENABLED: ['accounts.second_factor_on'],
  TOTP_NOT_ENABLED: ['accounts.second_factor_off'],
  TWO_FACTOR_NOT_ENABLED: ['accounts.second_factor_off'],
  BACKUP_CODES_NOT_ENABLED: ['accounts.second_factor_off'],
  UNAUTHORIZED: ['accounts.signed_out'],
}

/** Better Auth's answer; what it refused becomes a refusal, a bug stays a bug. @param at where the input has another name for the field */
export async function asked<T>(answer: Promise<T>, at?: string): Promise<T> {
  try {
    return await answer
  } catch (error) {
    const [code, field] = (isAPIError(error) && refusals[saidBy(error)]) || []
    if (!code) throw error
    throw new Refusal(code, field ? { field: at ?? field } : {})
  }
}

/** A recovery code that another request used up in the meantime is a conflict, without a code. */
const saidBy = ({ status, body }: { status: unknown; body?: { code?: string } | undefined }) =>
  status === 'CONFLICT' ? 'INVALID_BACKUP_CODE' : (body?.code ?? '')
