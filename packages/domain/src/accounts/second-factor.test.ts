import { describe, expect, it } from 'vitest'
import {
  ConfirmIdentity,
  ProveSecondFactor,
  RecoveryCode,
  recoveryCodeFrom,
  TotpCode,
  totpUri,
} from '.'

describe('a code', () => {
  it('of the app is six digits, with spaces or full-width as they are copied', () => {
    expect(TotpCode.parse(' 123 456 ')).toBe('123456')
    expect(TotpCode.parse('１２３４５６')).toBe('123456')
    expect(TotpCode.safeParse('12345').error?.issues[0]?.message).toContain('6位数字')
    expect(TotpCode.safeParse('12345a').success).toBe(false)
  })

  it('of the list is the same with its hyphen and without', () => {
    const code = recoveryCodeFrom([0, 1, 2, 3, 4, 5, 6, 7, 8, 30])
    expect(code).toBe('23456-789az')
    expect(RecoveryCode.parse(code.toUpperCase())).toBe('23456789az')
    expect(RecoveryCode.safeParse('hmac:abc').error?.issues[0]?.message).toContain('10位')
  })

  it('is one of the two, and nothing beside it', () => {
    expect(ProveSecondFactor.safeParse({ code: '123456' }).success).toBe(true)
    for (const given of [{}, { code: '123456', recoveryCode: '23456-789az' }, { code: '1', x: 1 }])
      expect(ProveSecondFactor.safeParse(given).success).toBe(false)
    expect(ConfirmIdentity.safeParse({}).error?.issues[0]).toMatchObject({
      path: ['password'],
      message: '请填写密码，或者填写验证码。',
    })
  })
})

it('the app shows 政府信息公开 and the user name, never an address', () => {
  const uri = totpUri({ label: 'wang.xm', secret: 'JBSWY3DP' })
  expect(decodeURIComponent(uri)).toBe(
    'otpauth://totp/政府信息公开:wang.xm?secret=JBSWY3DP&issuer=政府信息公开&digits=6&period=30',
  )
})
