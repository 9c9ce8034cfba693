import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditable, canonical, maskText } from '.'

describe('what reaches the log', () => {
  it.each([
    ['某甲', '某*'],
    ['欧阳建国', '欧***'],
    ['13812341234', '138****1234'],
    ['110105194912310028', '11*************028'],
    ['11010519491231002X', '11*************02X'],
    ['', ''],
    ['𠮷田', '𠮷*'],
  ])('masks %s as %s', (text, masked) => {
    expect(maskText(text)).toBe(masked)
  })

  it('keeps no secret, under whatever name it came', () => {
    const secrets = {
      password: 'p',
      next: 'p',
      token: 'p',
      code: 'p',
      recoveryCode: 'p',
      secret: 'p',
    }
    expect(JSON.stringify(auditable({ ...secrets, nested: [secrets] }))).not.toContain('"p"')
  })

  it.each([
    ['applicantName', '某甲', '某*'],
    ['identityNumber', '110105194912310028', '11*************028'],
    ['contact', '13812341234', '138****1234'],
    ['borrower', '某甲', '某*'],
    ['attendee', '某甲', '某*'],
    ['attendees', ['某甲', '甲乙丙'], ['某*', '甲**']],
    ['trainer', '某甲', '某*'],
  ])('masks the personal field %s, at any depth', (name, value, masked) => {
    expect(auditable({ rows: [{ [name]: value }] })).toEqual({ rows: [{ [name]: masked }] })
  })

  it('masks a personal field whatever it holds', () => {
    expect(
      auditable({
        rows: [{ applicantName: null, contact: { phone: '1' }, attendees: [['某甲']] }],
      }),
    ).toEqual({ rows: [{ applicantName: null, contact: '***', attendees: ['***'] }] })
  })

  it('cuts what is long, and says how long it was', () => {
    expect(auditable('字'.repeat(600))).toBe(`${'字'.repeat(500)}…（共600字）`)
    expect(auditable(Array.from({ length: 300 }, (_, index) => index))).toHaveLength(201)
  })

  it('is JSON that PostgreSQL can keep and gives back the same, for any value (IN-04)', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true }), (value) => {
        const kept = auditable(value)
        const text = JSON.stringify(kept)
        expect(text).not.toContain('\\u0000')
        expect(text.isWellFormed()).toBe(true)
        expect(canonical(JSON.parse(text))).toBe(canonical(kept))
      }),
    )
  })
})

describe('the text under the hash', () => {
  it('does not depend on the order of the fields, and on everything else', () => {
    expect(canonical({ b: 1, a: [{ d: null, c: 'x' }] })).toBe('{"a":[{"c":"x","d":null}],"b":1}')
    expect(canonical({ a: 1, b: undefined })).toBe(canonical({ a: 1 }))
    expect(canonical(['a', 'b'])).not.toBe(canonical(['b', 'a']))
    expect(canonical({ a: '1' })).not.toBe(canonical({ a: 1 }))
  })
})
