import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSessionClock, type How, type SessionAnswer } from './session-clock'

const lasts = (seconds: number): SessionAnswer => ({ kind: 'lasts', seconds })
const HALF_AN_HOUR = 1800

/** A clock whose server says one thing after another, the last one again and again. */
function clockWith(...answers: SessionAnswer[]) {
  const asked: How[] = []
  const clock = createSessionClock(async (how) => {
    asked.push(how)
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    return answer ?? { kind: 'unknown' }
  })
  return { clock, asked }
}

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-20T01:12:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the warning', () => {
  it('comes two minutes before the end and not earlier', async () => {
    const { clock, asked } = clockWith(lasts(120))
    clock.heard(HALF_AN_HOUR, 'work')
    await minutes(27.9)
    expect(asked).toEqual([])
    expect(clock.view()).toEqual({ state: 'quiet' })
    await minutes(0.1)
    expect(asked).toEqual(['look'])
    expect(clock.view()).toMatchObject({ state: 'warning', isFinal: false })
  })

  it('waits where another tab has prolonged the session', async () => {
    const { clock } = clockWith(lasts(900), lasts(100))
    clock.heard(HALF_AN_HOUR, 'work')
    await minutes(28)
    expect(clock.view().state).toBe('quiet')
    await minutes(13)
    expect(clock.view()).toEqual({ state: 'warning', endsAt: Date.now() + 100_000, isFinal: false })
  })

  it('goes away with any answer that says that there is time again', async () => {
    const { clock } = clockWith(lasts(120))
    clock.heard(HALF_AN_HOUR, 'work')
    await minutes(28)
    clock.heard(HALF_AN_HOUR, 'work')
    expect(clock.view()).toEqual({ state: 'quiet' })
  })

  it('is prolonged by a call that counts as work', async () => {
    const { clock, asked } = clockWith(lasts(120), lasts(HALF_AN_HOUR))
    clock.heard(HALF_AN_HOUR, 'work')
    await minutes(28)
    await clock.prolong()
    expect(asked).toEqual(['look', 'work'])
    expect(clock.view()).toEqual({ state: 'quiet' })
  })

  it('comes at once where the first answer leaves less than two minutes', async () => {
    const { clock } = clockWith(lasts(60))
    clock.heard(60)
    await minutes(0)
    expect(clock.view().state).toBe('warning')
  })
})

describe('the longest time of a session', () => {
  it('is known from an answer to work that was not moved on', async () => {
    const { clock } = clockWith(lasts(120))
    clock.heard(20 * 60, 'work')
    await minutes(18)
    expect(clock.view()).toMatchObject({ state: 'warning', isFinal: true })
  })

  it('is not taken from what the page asks by itself', async () => {
    const { clock } = clockWith(lasts(120))
    clock.heard(HALF_AN_HOUR, 'work')
    await minutes(10)
    clock.heard(20 * 60, 'look')
    await minutes(18)
    expect(clock.view()).toMatchObject({ state: 'warning', isFinal: false })
  })

  it('is known where “go on” did not help', async () => {
    const { clock } = clockWith(lasts(120), lasts(110))
    clock.heard(HALF_AN_HOUR)
    await minutes(28)
    await clock.prolong()
    expect(clock.view()).toEqual({ state: 'warning', endsAt: Date.now() + 110_000, isFinal: true })
  })
})

describe('the end', () => {
  it('is told when the server knows the session no more', async () => {
    const { clock } = clockWith(lasts(120), { kind: 'gone' })
    clock.heard(HALF_AN_HOUR, 'work')
    await minutes(30)
    expect(clock.view()).toEqual({ state: 'over' })
    await minutes(60)
    expect(clock.view()).toEqual({ state: 'over' })
  })

  it('is forgotten with the first answer after signing in again', async () => {
    const { clock } = clockWith({ kind: 'gone' })
    clock.heard(60)
    await minutes(0)
    expect(clock.view().state).toBe('over')
    clock.heard(HALF_AN_HOUR, 'work')
    expect(clock.view()).toEqual({ state: 'quiet' })
  })

  it('is not made of silence: the server is asked again', async () => {
    const { clock, asked } = clockWith({ kind: 'unknown' }, { kind: 'unknown' }, lasts(900))
    clock.heard(HALF_AN_HOUR, 'work')
    await minutes(28)
    expect(clock.view().state).toBe('warning')
    await minutes(0.5)
    expect(asked).toHaveLength(3)
    expect(clock.view().state).toBe('quiet')
  })

  it('is not waited for after signing out', async () => {
    const { clock, asked } = clockWith({ kind: 'gone' })
    clock.heard(HALF_AN_HOUR, 'work')
    clock.forget()
    await minutes(60)
    await clock.look()
    expect(asked).toEqual([])
    expect(clock.view()).toEqual({ state: 'quiet' })
  })
})

it('tells those who listen, and only as long as they do', async () => {
  const { clock } = clockWith({ kind: 'gone' })
  const listener = vi.fn()
  const stop = clock.subscribe(listener)
  clock.heard(60)
  await minutes(0)
  expect(listener).toHaveBeenCalledTimes(1)
  stop()
  clock.heard(HALF_AN_HOUR)
  expect(listener).toHaveBeenCalledTimes(1)
})
