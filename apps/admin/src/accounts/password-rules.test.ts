import { describe, expect, it } from 'vitest'
import { passwordRules, type ToldRules } from './password-rules'

const mlps: ToldRules = { policy: 'mlps', shortest: 10 }
const nist: ToldRules = { policy: 'nist', shortest: 15 }
const texts = ['li.qing', '李清', '曙光镇人民政府']

const met = (password: string, told: ToldRules | null) =>
  passwordRules(password, told, texts).map(({ isMet }) => isMet)

describe('the list of a policy', () => {
  it('asks for three kinds of characters only under 等级保护', () => {
    expect(passwordRules('', mlps, texts)).toHaveLength(4)
    const sentences = passwordRules('', nist, texts).map(({ sentence }) => sentence)
    expect(sentences[0]).toBe('至少15个字符')
    expect(sentences.join()).not.toContain('三种')
  })

  it('says both where the policy is not known', () => {
    const [first] = passwordRules('', null, texts)
    expect(first?.sentence).toMatch(/10个字符.*15个字符/)
  })
})

describe('what is ticked', () => {
  it.each([
    ['', mlps, [false, false, false, false]],
    ['Rain-7', mlps, [false, true, false, true]],
    ['rain-over-hill', mlps, [true, false, true, true]],
    ['Rain-over-hill', mlps, [true, true, true, true]],
    ['Rain-over-hill', nist, [false, true, true]],
    ['rain over the hills', nist, [true, true, true]],
    ['qwertyuiop123456', nist, [true, false, true]],
    ['Rain-李清-hill', mlps, [true, true, true, false]],
    ['rain over the hills', null, [true, true, true]],
    ['rain-over-hill', null, [false, true, true]],
    ['Rain-over-hill', null, [true, true, true]],
  ])('%s under %o', (password, told, expected) => {
    expect(met(password, told)).toEqual(expected)
  })
})
