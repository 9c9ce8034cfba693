/**
 * What a person must do before anything else.
 *
 * @law GB/T 22239 8.1.4.1 a) 身份鉴别信息具有复杂度要求并定期更换
 */
import { isPasswordExpired, type PasswordPolicy } from './password'
import type { Restriction } from './permissions'

type Person = {
  /** Null while there is no password of the person's own. */
  readonly passwordChangedAt: Date | null
  readonly policy: PasswordPolicy
  readonly twoFactorEnabled: boolean
  readonly secondFactorRequired: boolean
  readonly now: Date
}

/** The password first: a second factor is enrolled by a person whose password is one's own. */
export function restrictionOf({
  passwordChangedAt,
  policy,
  twoFactorEnabled,
  secondFactorRequired,
  now,
}: Person): Restriction | null {
  if (!passwordChangedAt || isPasswordExpired(passwordChangedAt, now, policy))
    return 'change_password'
  return secondFactorRequired && !twoFactorEnabled ? 'enrol_second_factor' : null
}
