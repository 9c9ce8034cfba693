/**
 * 统一社会信用代码 of an administrative organ: its form and its check digit.
 *
 * 18 characters: `11` for 机关, six digits of area (GB/T 2260), nine characters
 * of organisation code (GB 11714) and a check character modulo 31.
 *
 * @law GB 32100-2015 法人和其他组织统一社会信用代码编码规则
 */
import { z } from 'zod'

/** The 31 characters allowed, in the order of their values. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The eighteenth character for the first seventeen, or `null` where one of them is not allowed. */
export function checkCharacterOf(first17: string): string | null {
  let sum = 0
  for (const [index, weight] of weights.entries()) {
    const value = alphabet.indexOf(first17.charAt(index) || '?')
    if (value < 0) return null
    sum += value * weight
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

export const UnifiedCode = z
  .string({ error: '请填写统一社会信用代码。' })
  .trim()
  .regex(
    /^11\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/,
    '机关的统一社会信用代码为18位，以11开头，后接6位地区代码；不用字母I、O、Z、S、V。',
  )
  .refine((code) => checkCharacterOf(code.slice(0, 17)) === code.charAt(17), {
    error: '统一社会信用代码的末位校验码不对，请核对是否录错。',
  })
