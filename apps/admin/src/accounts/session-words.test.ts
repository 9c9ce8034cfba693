import { describe, expect, it } from 'vitest'
import { codeFrom, inFours } from './second-factor-code'
import { leftInWords, leftSpoken } from './session-countdown'
import { refusedBy, waitSentence } from './session-request'
import { addressInWords, deviceOf, instantInWords, lastSignInInWords } from './session-words'

describe('a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
      'Windows · Edge',
    ],
    [
      'Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36 SE 2.X MetaSr 1.0',
      'Windows 7 · 搜狗浏览器',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64; UOS) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
      '统信UOS · Chrome',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
      'macOS · Safari',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50',
      'iPhone · 微信',
    ],
    [
      'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile HuaweiBrowser/5.0',
      '鸿蒙 · 华为浏览器',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Linux · Firefox'],
    ['curl/8.5.0', '未知设备'],
    [null, '未知设备'],
  ])('%s', (userAgent, words) => {
    expect(deviceOf(userAgent)).toBe(words)
  })

  it.each([
    ['10.3.0.17', '10.3.0.17'],
    ['::1', '本机'],
    ['0000:0000:0000:0000:0000:0000:0000:0000', '本机'],
    ['2409:8a00:0020:0000:0000:0000:0000:0000', '2409:8a00:20::'],
    ['127.0.0.1', '本机'],
    ['', '未知地址'],
    [null, '未知地址'],
  ])('from %s', (address, words) => {
    expect(addressInWords(address)).toBe(words)
  })
})

it('an instant is read on the clock of China', () => {
  expect(instantInWords('2026-11-19T17:12:30.000Z')).toBe('2026年11月20日 01:12')
})

it('the sign-in before this one is told with its time and place', () => {
  const before = { lastSignInAt: '2026-11-19T17:12:30.000Z', lastSignInFrom: '127.0.0.1' }
  expect(lastSignInInWords(before)).toBe('上次登录：2026年11月20日 01:12，来自本机。')
  expect(lastSignInInWords({ lastSignInAt: null, lastSignInFrom: null })).toBe('这是您第一次登录。')
})

describe('what is left', () => {
  it.each([
    [119_001, '2分00秒'],
    [68_000, '1分08秒'],
    [60_000, '1分00秒'],
    [59_000, '59秒'],
    [-5_000, '0秒'],
  ])('%s ms is shown', (ms, words) => {
    expect(leftInWords(ms)).toBe(words)
  })

  it('is spoken four times in two minutes, and never says less than is left', () => {
    const spoken = Array.from({ length: 121 }, (_, passed) => leftSpoken((120 - passed) * 1000))
    expect([...new Set(spoken)]).toEqual([
      '登录将在2分钟内结束',
      '登录将在1分钟内结束',
      '登录将在30秒内结束',
      '登录将在10秒内结束',
    ])
    expect(leftSpoken(61_000)).toBe('登录将在2分钟内结束')
  })
})

describe('a code', () => {
  it.each([
    ['１２３ ４５６', '123456'],
    ['123-456', '123456'],
    [' 123456\n', '123456'],
    ['1234567', '123456'],
    ['验证码：654321', '654321'],
  ])('“%s” is %s', (typed, code) => {
    expect(codeFrom(typed)).toBe(code)
  })

  it('has its secret in groups of four', () => {
    expect(inFours('JBSWY3DPEHPK3PXPAB')).toBe('JBSW Y3DP EHPK 3PXP AB')
  })
})

describe('a refusal', () => {
  const now = new Date('2026-11-20T06:27:30Z')
  const answer = (status: number, body: unknown, headers = {}) =>
    refusedBy(Response.json(body, { status, headers }), now)

  it('says when one can try again, never too early', () => {
    expect(waitSentence(240, now)).toBe('尝试的次数太多了，请在14:32（约4分钟）后再试。')
    expect(waitSentence(30, now)).toBe('尝试的次数太多了，请在14:28（30秒）后再试。')
  })

  it('takes the time to wait from the header', async () => {
    const refused = await answer(429, { message: '请稍后再试。' }, { 'retry-after': '60' })
    expect(refused.message).toContain('14:29')
  })

  it('stands at its field, in the words of the server', async () => {
    const body = { message: '验证码不正确。', code: 'accounts.code_wrong', field: 'code' }
    expect(await answer(422, body)).toEqual({
      message: '验证码不正确。',
      code: 'accounts.code_wrong',
      fields: { code: '验证码不正确。' },
      requestId: null,
    })
  })

  it('is never shown in another language, nor as something that is no answer of ours', async () => {
    expect((await answer(400, { message: 'Bad Request' })).message).toMatch(/^\p{Script=Han}/u)
    expect((await answer(502, '<html>')).message).toBe('系统出错，请稍后再试。')
  })
})
