/**
 * 两步验证: a code of an authenticator app, or a recovery code from the list kept on paper.
 *
 * @law GB/T 22239 8.1.4.1 d) 应采用口令、密码技术、生物技术等两种或两种以上组合的鉴别技术
 * @law NIST SP 800-63B-4 3.1.2 look-up secrets are used once and stored hashed; 3.1.4 a code is accepted once
 */
import { z } from 'zod'
import { TypedPassword } from './password'

export const RECOVERY_CODES = 10

/** Longer than any code is valid; after that a used one need not be remembered. */
export const USED_CODE_MINUTES = 10

/** No letter that is read as another, none in upper case. */
export const RECOVERY_ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'
const RECOVERY_LENGTH = 10

/** Digits and spaces as people copy them: `１２３ 456` is meant as 123456. */
const typed = (label: string) =>
  z
    .string({ error: `请填写${label}。` })
    .max(60, `${label}不正确，请核对后重新输入。`)
    .transform((text) => text.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase())

export const TotpCode = typed('验证码').pipe(
  z.string().regex(/^\d{6}$/, '验证码是手机上显示的6位数字，请核对后重新输入。'),
)

export const RecoveryCode = typed('恢复码').pipe(
  z
    .string()
    .regex(
      new RegExp(`^[${RECOVERY_ALPHABET}]{${RECOVERY_LENGTH}}$`),
      '恢复码是抄下来的10位字母和数字，请核对后重新输入。',
    ),
)

/** A recovery code in its list, e.g. `k7mf2-9xq4t`, from as many random numbers below 31. */
export function recoveryCodeFrom(numbers: readonly number[]): string {
  const text = numbers.map((number) => RECOVERY_ALPHABET.charAt(number)).join('')
  return `${text.slice(0, RECOVERY_LENGTH / 2)}-${text.slice(RECOVERY_LENGTH / 2)}`
}

/** Exactly one of the two; what is missing is said at the first. */
const oneOf = <A extends string, B extends string>(a: A, b: B, sentence: string) => ({
  check: (given: Partial<Record<A | B, unknown>>) =>
    (given[a] === undefined) !== (given[b] === undefined),
  said: { error: sentence, path: [a] },
})

const codes = oneOf('code', 'recoveryCode', '请填写验证码，或者填写一个恢复码。')
export const ProveSecondFactor = z
  .strictObject({ code: TotpCode.optional(), recoveryCode: RecoveryCode.optional() })
  .refine(codes.check, codes.said)
export type ProveSecondFactor = z.infer<typeof ProveSecondFactor>

const proofs = oneOf('password', 'code', '请填写密码，或者填写验证码。')
/** 确认本人: the password, or a code of the second factor. */
export const ConfirmIdentity = z
  .strictObject({ password: TypedPassword.optional(), code: TotpCode.optional() })
  .refine(proofs.check, proofs.said)
export type ConfirmIdentity = z.infer<typeof ConfirmIdentity>

export const WithPassword = z.strictObject({ password: TypedPassword })
export const EnableSecondFactor = z.strictObject({ code: TotpCode })

type Held = { readonly label: string; readonly secret: string }

/** 政府信息公开 is what the app shows; `label` is the user name. */
export const totpUri = ({ label, secret }: Held): string => {
  const issuer = encodeURIComponent('政府信息公开')
  return `otpauth://totp/${issuer}:${encodeURIComponent(label)}?secret=${secret}&issuer=${issuer}&digits=6&period=30`
}
