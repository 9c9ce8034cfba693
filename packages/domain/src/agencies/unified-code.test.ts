import { describe, expect, it } from 'vitest'
import { checkCharacterOf, UnifiedCode } from '.'

const sentence = (code: string) => UnifiedCode.safeParse(code).error?.issues[0]?.message

describe('UnifiedCode (GB 32100-2015)', () => {
  it.each(['11220581MB12345623', '112205810135123478', '11220581MB0A00018E', '11370322004222241N'])(
    'accepts %s',
    (code) => {
      expect(UnifiedCode.parse(code)).toBe(code)
    },
  )

  it('refuses each change of one character of a valid code', () => {
    const code = '11220581MB12345623'
    for (let index = 2; index < 18; index += 1) {
      const other = code.charAt(index) === '0' ? '1' : '0'
      const changed = code.slice(0, index) + other + code.slice(index + 1)
      expect(UnifiedCode.safeParse(changed).success, changed).toBe(false)
    }
  })

  it('says what is wrong', () => {
    expect(sentence('11220581MB12345624')).toContain('校验码不对')
    expect(sentence('11220581MB1234562')).toContain('18位')
    expect(sentence('91220581MB12345623')).toContain('11开头')
    expect(sentence('11220581IB12345623')).toContain('不用字母')
  })

  it('has no check character for a letter outside the alphabet', () => {
    expect(checkCharacterOf('11220581IB1234562')).toBeNull()
  })
})
