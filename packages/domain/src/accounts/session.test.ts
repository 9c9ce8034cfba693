import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ABSOLUTE_HOURS,
  CONFIRMED_MINUTES,
  IDLE_MINUTES,
  idleUntil,
  isConfirmed,
  isSessionOver,
  isToSlide,
  sessionEndsAt,
} from '.'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const start = new Date('2026-03-02T01:00:00Z')
const later = (ms: number) => new Date(start.getTime() + ms)
const fresh = { createdAt: start, expiresAt: idleUntil(start, start) }

describe('SE-02: a session', () => {
  it('ends after 30 minutes without work, to the millisecond', () => {
    expect(isSessionOver(fresh, later(IDLE_MINUTES * MINUTE - 1))).toBe(false)
    expect(isSessionOver(fresh, later(IDLE_MINUTES * MINUTE))).toBe(true)
  })

  it('ends 12 hours after sign-in, however much is done', () => {
    const end = later(ABSOLUTE_HOURS * HOUR)
    const late = { createdAt: start, expiresAt: idleUntil(start, later(ABSOLUTE_HOURS * HOUR - 1)) }
    expect(late.expiresAt).toEqual(end)
    expect(isSessionOver(late, later(ABSOLUTE_HOURS * HOUR - 1))).toBe(false)
    expect(isSessionOver(late, end)).toBe(true)
    expect(sessionEndsAt({ createdAt: start, expiresAt: later(20 * HOUR) })).toEqual(end)
  })

  it('is not written anew within a minute', () => {
    expect(isToSlide(fresh, later(MINUTE - 1))).toBe(false)
    expect(isToSlide(fresh, later(MINUTE))).toBe(true)
    const late = { createdAt: start, expiresAt: later(ABSOLUTE_HOURS * HOUR) }
    expect(isToSlide(late, later(ABSOLUTE_HOURS * HOUR - MINUTE))).toBe(false)
  })

  it('is not immortal where the clock was set back', () => {
    expect(isSessionOver(fresh, later(-30_000))).toBe(false)
    expect(isSessionOver(fresh, later(-2 * MINUTE))).toBe(true)
    expect(isSessionOver({ ...fresh, createdAt: later(-6 * HOUR) }, later(-5 * HOUR))).toBe(true)
  })

  it('is over at the latest 12 hours and a minute of the clock after any request', () => {
    const instants = fc.date({ min: later(0), max: later(48 * HOUR), noInvalidDate: true })
    fc.assert(
      fc.property(fc.array(instants, { maxLength: 30 }), (requests) => {
        // The clock jumps as it likes; a session that is not over moves on with each request.
        let session = fresh
        for (const now of requests)
          if (!isSessionOver(session, now))
            session = { createdAt: start, expiresAt: idleUntil(start, now) }
        expect(isSessionOver(session, later(ABSOLUTE_HOURS * HOUR))).toBe(true)
      }),
    )
  })
})

describe('SE-07: a proof of identity', () => {
  it('is fresh for ten minutes', () => {
    expect(isConfirmed(start, later(0))).toBe(true)
    expect(isConfirmed(start, later(CONFIRMED_MINUTES * MINUTE - 1))).toBe(true)
    expect(isConfirmed(start, later(CONFIRMED_MINUTES * MINUTE))).toBe(false)
  })
  it('from a clock that was ahead is none', () => {
    expect(isConfirmed(start, later(-2 * MINUTE))).toBe(false)
  })
})
