/**
 * 密码规则: what a new password must be, under one of two policies.
 *
 * Pure: the block list and the person's own words are passed in. A password is counted in characters
 * (code points after NFC) and taken whole: nothing is cut, and a longer one is refused in words.
 *
 * @law GB/T 22239 8.1.4.1 a) 身份鉴别信息具有复杂度要求并定期更换
 * @law NIST SP 800-63B-4 3.1.1.2 length and a block list, no composition rules, no periodic change
 */
import { z } from 'zod'
import { bareForms, isKeyboardRun, isRepetition } from './password-text'

export { contextWordsFrom } from './password-text'

/** `mlps`: 网络安全等级保护; `nist`: SP 800-63B-4. */
export const PasswordPolicy = z.enum(['mlps', 'nist'])
export type PasswordPolicy = z.infer<typeof PasswordPolicy>

export const PASSWORD_MAX = 128
export const PASSWORD_DAYS = 90

const MLPS_MIN = 10
const NIST_MIN = 15
const NIST_MIN_WITH_SECOND_FACTOR = 8
const KINDS_MIN = 3
const DAY_MS = 86_400_000

export type PasswordRules = {
  readonly policy: PasswordPolicy
  readonly hasSecondFactor: boolean
  /** The user name, the person's and the agency's names, the product's: see {@link contextWordsFrom}. */
  readonly contextWords: readonly string[]
  /** Whether a list of common passwords has this text, in small letters. */
  readonly isBlocked: (text: string) => boolean
}

export const shortestPassword = ({
  policy,
  hasSecondFactor,
}: Pick<PasswordRules, 'policy' | 'hasSecondFactor'>): number => {
  if (policy === 'mlps') return MLPS_MIN
  return hasSecondFactor ? NIST_MIN_WITH_SECOND_FACTOR : NIST_MIN
}

/** Whether a password that was good enough beside a second factor may be too short without it. */
export const needsLongerAlone = (policy: PasswordPolicy): boolean =>
  shortestPassword({ policy, hasSecondFactor: true }) <
  shortestPassword({ policy, hasSecondFactor: false })

const lengthOf = (password: string) => [...password].length

const kindsIn = (password: string) =>
  [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u].filter((kind) => kind.test(password))
    .length

/** What no password can hold, old or new: it comes from the input method or the clipboard, unseen. */
export function faultyCharacterIn(password: string): string | null {
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(password)) return '密码中有看不见的控制字符，请删去后重新输入。'
  if (/[０-９Ａ-Ｚａ-ｚ]/.test(password))
    return '密码中有全角的数字或字母，请把输入法切换到半角后重新输入。'
  return null
}

/** The sentence for what is wrong with a new password, or `null`. */
export function checkPassword(given: string, rules: PasswordRules): string | null {
  const password = given.normalize('NFC')
  const { policy, contextWords, isBlocked } = rules
  const shortest = shortestPassword(rules)
  const small = password.toLowerCase()

  const faulty = faultyCharacterIn(password)
  if (faulty) return faulty
  if (lengthOf(password) < shortest) return `密码至少要有${shortest}个字符。`
  if (lengthOf(password) > PASSWORD_MAX) return `密码最多${PASSWORD_MAX}个字符，请缩短后再试。`
  if (policy === 'mlps' && kindsIn(password) < KINDS_MIN)
    return '密码要有小写字母、大写字母、数字和其他符号中的至少三种。'
  if (bareForms(password).some(isBlocked)) return '这个密码太常见，容易被猜中，请换一个。'
  if (isKeyboardRun(password) || isRepetition(password))
    return '密码大部分是键盘上相邻的键或重复的字符，容易被猜中，请换一个。'
  const word = contextWords.find((one) => small.includes(one))
  return word ? `密码中不能有“${word}”这样与您或本机关有关的词，请换一个。` : null
}

/** `mlps` asks for another password after 90 days; `nist` never does. */
export const isPasswordExpired = (changedAt: Date, now: Date, policy: PasswordPolicy): boolean =>
  policy === 'mlps' && now.getTime() - changedAt.getTime() >= PASSWORD_DAYS * DAY_MS

/** A password that is there already, as typed. */
export const TypedPassword = z
  .string({ error: '请填写密码。' })
  .min(1, '请填写密码。')
  .transform((password) => password.normalize('NFC'))
  .superRefine((password, issues) => {
    const sentence =
      lengthOf(password) > PASSWORD_MAX
        ? `密码最多${PASSWORD_MAX}个字符，请核对后重新输入。`
        : faultyCharacterIn(password)
    if (sentence) issues.addIssue(sentence)
  })

/** A new one; the policy is asked where the person is known. */
export const NewPassword = z
  .string({ error: '请填写新密码。' })
  .min(1, '请填写新密码。')
  .max(PASSWORD_MAX * 8, `密码最多${PASSWORD_MAX}个字符，请缩短后再试。`)
  .transform((password) => password.normalize('NFC'))

export const ChangePassword = z.strictObject({ current: TypedPassword, next: NewPassword })
export type ChangePassword = z.infer<typeof ChangePassword>
