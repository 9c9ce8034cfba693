import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ChangePassword,
  checkPassword,
  contextWordsFrom,
  isPasswordExpired,
  NewPassword,
  PASSWORD_DAYS,
  type PasswordRules,
  TypedPassword,
} from '.'

const common = new Set(['password', 'dragon', 'correcthorsebattery', 'woaini'])
const rules = (given: Partial<PasswordRules> = {}): PasswordRules => ({
  policy: 'mlps',
  hasSecondFactor: false,
  contextWords: [],
  isBlocked: (text) => common.has(text),
  ...given,
})
const nist = rules({ policy: 'nist' })
const good = 'Tq7-vmeksu'

describe('AU-01: a new password', () => {
  it.each([
    ['ten characters of three kinds', good],
    ['Chinese characters', '春耕-Qiushou-7'],
    ['a space at its end', `${good} `],
    ['128 characters', `${'Ab3-xkwm'.repeat(15)}zQ7-vhtr`],
  ])('may be %s', (_, password) => {
    expect(checkPassword(password, rules())).toBeNull()
  })

  it.each([
    ['short', 'Tq7-vmeks', '至少要有10个字符'],
    ['of two kinds', 'tqvmeksu-wzh', '至少三种'],
    ['longer than is taken', `${'Ab3-xkwm'.repeat(16)}z`, '最多128个字符'],
    ['in full-width digits', 'Tq-vmeksu１２３', '全角'],
    ['in full-width letters', 'Ｔq7-vmeksu', '全角'],
    ['with a control character', `${good}\u0007`, '看不见的控制字符'],
    ['with a zero-width space', `${good}\u200b`, '看不见的控制字符'],
    ['with half a character', `${good}\ud83d`, '看不见的控制字符'],
    ['common, but for its digits', 'Password2024!', '太常见'],
    ['common, in the middle of signs', '2024-Dragon-2024', '太常见'],
    ['a run of the keyboard', 'Qwertyuiop12', '键盘上相邻'],
    ['columns of the keyboard', '1qaz2WSX3edc', '键盘上相邻'],
    ['a run backwards', '0987654321aB', '键盘上相邻'],
    ['one character again and again', 'Aaaaaaaaaaa1', '键盘上相邻'],
    ['a pair again and again', 'aB1aB1aB1aB1', '重复的字符'],
  ])('is not %s', (_, password, sentence) => {
    expect(checkPassword(password, rules())).toContain(sentence)
  })

  it('holds no word of the person, of the agency or of the product, in whatever case', () => {
    const contextWords = contextWordsFrom([
      'wang.xiaoming',
      '王小明',
      '买买提·艾力',
      '曙光镇人民政府',
      'shuguang',
      'daylight',
    ])
    const held = rules({ contextWords })
    for (const word of ['XiaoMing', '王小明', '艾力', '曙光镇人民政府', 'ShuGuang', 'DAYLIGHT'])
      expect(checkPassword(`Tq7-vme-${word}`, held), word).toContain('与您或本机关有关')
    expect(checkPassword('Tq7-vme-xi-ao', held)).toBeNull()
  })

  it('is counted in characters after NFC, not in bytes or halves', () => {
    const nine = '䶮𠮷-Aa1😀é'
    expect([...nine].length).toBe(8)
    expect(checkPassword(`${nine}x`, rules())).toContain('至少要有10个字符')
    expect(checkPassword(`${nine}xy`, rules())).toBeNull()
    // e and an accent are one character.
    expect(checkPassword('Aa1-wvukte\u0301'.slice(1), rules())).toContain('至少要有10个字符')
  })

  it('never counts as better for being longer than 128 characters, nor is it cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 129, maxLength: 300 }), (password) => {
        expect(checkPassword(password, nist)).not.toBeNull()
      }),
    )
  })

  it('under `nist` is long, of any composition, and shorter beside a second factor', () => {
    expect(checkPassword('qiushouchungen', nist)).toContain('至少要有15个字符')
    expect(checkPassword('qiushouchungeng', nist)).toBeNull()
    const beside = { ...nist, hasSecondFactor: true }
    expect(checkPassword('qiushouc', beside)).toBeNull()
    expect(checkPassword('qiushou', beside)).toContain('至少要有8个字符')
    expect(checkPassword('correcthorsebattery', nist)).toContain('太常见')
  })

  it('is taken as it stands in NFC, spaces and all', () => {
    expect(NewPassword.parse(' e\u0301 ')).toBe(' é ')
    expect(ChangePassword.safeParse({ current: 'a', next: 'b', userId: 'x' }).success).toBe(false)
  })
})

describe('a password as typed', () => {
  const sentence = (password: string) => TypedPassword.safeParse(password).error?.issues[0]?.message

  it('in full-width digits is refused with its sentence', () => {
    expect(sentence('Tq-vmeksu１２３')).toContain('请把输入法切换到半角')
  })
  it('that is longer than any is refused, not cut', () => {
    expect(sentence('x'.repeat(129))).toContain('最多128个字符')
    expect(sentence('😀'.repeat(128))).toBeUndefined()
  })
})

describe('a password grows old', () => {
  const changedAt = new Date('2026-03-01T08:00:00Z')
  const later = (ms: number) => new Date(changedAt.getTime() + PASSWORD_DAYS * 86_400_000 + ms)

  it('after 90 days under `mlps`, and never under `nist`', () => {
    expect(isPasswordExpired(changedAt, later(-1), 'mlps')).toBe(false)
    expect(isPasswordExpired(changedAt, later(0), 'mlps')).toBe(true)
    expect(isPasswordExpired(changedAt, later(10 ** 12), 'nist')).toBe(false)
  })
})
