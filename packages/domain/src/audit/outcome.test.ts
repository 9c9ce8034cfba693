import { describe, expect, it } from 'vitest'
import { outcomeInWords } from '.'

describe('how an act ended', () => {
  it('is said in the sentence of its refusal', () => {
    expect(outcomeInWords('training.not_found')).toMatch(/^没有找到.+。$/)
  })

  it('is said in words where the form was filled in wrongly or the program failed', () => {
    expect(outcomeInWords('done')).toBe('已办理')
    expect(outcomeInWords('invalid')).toContain('填写有误')
    expect(outcomeInWords('failed')).toContain('系统出错')
  })

  it('stays a code where this version knows no sentence', () => {
    expect(outcomeInWords('older.reason')).toBe('older.reason')
  })
})
