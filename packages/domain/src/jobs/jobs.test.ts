import { describe, expect, it } from 'vitest'
import { checkRetry, isWornOut, JOB_TRIES, JobKind, JobStatus, jobName, parseInput } from '.'

describe('a retry', () => {
  it.each(JobStatus.options)('of a job that is %s', (status) => {
    const ask = () => checkRetry({ status })
    if (status === 'failed') expect(ask).not.toThrow()
    else expect(ask).toThrow('这项任务没有失败')
  })
})

it('a job is begun as often as it may be, and not once more', () => {
  expect(isWornOut({ attempts: JOB_TRIES - 1 })).toBe(false)
  expect(isWornOut({ attempts: JOB_TRIES })).toBe(true)
})

describe('a kind', () => {
  it.each(JobKind.options)('%s has a name in Chinese', (kind) => {
    expect(jobName(kind)).toMatch(/^\p{Script=Han}+$/u)
  })

  it('of another version keeps its own name', () => {
    expect(jobName('tea.boil')).toBe('tea.boil')
  })

  it('takes its own input and nothing else', () => {
    const noticeId = '0199a1b2-0000-7000-8000-000000000001'
    expect(parseInput('calendar.recompute', { noticeId })).toEqual({ noticeId })
    expect(() => parseInput('calendar.recompute', { noticeId, more: 1 })).toThrow()
    expect(() => parseInput('calendar.recompute', { noticeId: 'none' })).toThrow()
  })
})
