import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { skeletonOf, TypedUsername, Username } from '.'

const sentence = (name: unknown) => Username.safeParse(name).error?.issues[0]?.message

describe('a user name', () => {
  it('is small letters, digits and three signs', () => {
    expect(Username.parse(' Wang.Xiaoming-2_b ')).toBe('wang.xiaoming-2_b')
  })

  it.each([
    ['nothing', '', '请填写用户名'],
    ['no text', undefined, '请填写用户名'],
    ['two characters', 'ab', '3至30个'],
    ['31 characters', 'a'.repeat(31), '3至30个'],
    ['a digit first', '1abc', '以字母开头'],
    ['a space within', 'wang xm', '3至30个'],
    ['Chinese characters', '王小明', '3至30个'],
    ['a Cyrillic а', 'w\u0430ng', '“а”看起来像英文字母，其实不是（西里尔字母）'],
    ['a Greek ο', 'wang\u03bf', '“ο”看起来像英文字母，其实不是（希腊字母）'],
    ['a full-width ａ', 'wａng', '“ａ”是全角字符，请把输入法切换到半角'],
    ['a full-width digit', 'wang１', '“１”是全角字符'],
    ['the sign of the kelvin', 'wan\u212a', '看起来像英文字母'],
    ['a mathematical letter', 'w𝐚ng', '看起来像英文字母'],
    ['a dotless i', 'xıaoming', '看起来像英文字母'],
    ['an accent', 'rené', '看起来像英文字母'],
    ['a character that is not seen', 'wang\u200bxm', '看不见的字符'],
    ['a sign that PostgreSQL can’t keep', 'wang\0xm', '看不见的字符'],
    ['a line break', 'wang\nxm', '看不见的字符'],
  ])('is not %s', (_, name, words) => {
    expect(sentence(name)).toContain(words)
  })

  it('is one of the keyboard, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (name) => {
        const { data } = Username.safeParse(name)
        if (data !== undefined) expect(data).toMatch(/^[a-z][a-z0-9._-]{2,29}$/)
      }),
    )
  })

  it('at sign-in may be nobody’s, but not one that only looks like another', () => {
    expect(TypedUsername.parse('王小明')).toBe('王小明')
    expect(TypedUsername.parse('1')).toBe('1')
    expect(TypedUsername.safeParse('w\u0430ng').success).toBe(false)
  })
})

describe('what a user name looks like', () => {
  it.each([
    ['wang.xm', 'wangxm'],
    ['wang_xm', 'wang-xm'],
    ['li1l', 'l1il'],
    ['modern', 'modem'],
    ['vvang', 'wang'],
    ['bo0k', 'book'],
  ])('%s is as %s', (one, other) => {
    expect(skeletonOf(one)).toBe(skeletonOf(other))
  })

  it('is the same whatever its case, and differs where the letters do', () => {
    expect(skeletonOf('WANG')).toBe(skeletonOf('wang'))
    expect(skeletonOf('wang')).not.toBe(skeletonOf('wangs'))
  })
})
