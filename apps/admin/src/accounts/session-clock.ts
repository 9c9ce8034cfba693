/**
 * When the session ends, as the page knows it: from the header that each answer of the office's API
 * carries. Two minutes before, it is said; what was typed must not be lost to a clock.
 */
import { IDLE_MINUTES } from '@daylight/domain/accounts'
import { z } from 'zod'
import { ask } from './session-request'

export const WARNING_MS = 120_000
const AGAIN_MS = 15_000
/** The server moves the end on in steps of a minute. What is shorter after work has reached its longest time. */
const SECONDS_AFTER_WORK = (IDLE_MINUTES - 1) * 60 - 5

export type SessionView =
  | { readonly state: 'quiet' }
  /** `isFinal`: the longest time of a session is reached, and nothing prolongs it. */
  | { readonly state: 'warning'; readonly endsAt: number; readonly isFinal: boolean }
  | { readonly state: 'over' }

/** What the server says of the session: another tab may have prolonged it, or ended it. */
export type SessionAnswer =
  | { readonly kind: 'lasts'; readonly seconds: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown' }

/** `look` leaves the end where it is, `work` moves it on. */
export type How = 'look' | 'work'

const quiet: SessionView = { state: 'quiet' }

export function createSessionClock(askSession: (how: How) => Promise<SessionAnswer>) {
  let endsAt: number | null = null
  let isFinal = false
  let view = quiet
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const show = (next: SessionView) => {
    view = next
    for (const listener of listeners) listener()
  }
  const lookIn = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), Math.max(0, ms))
  }

  /** An answer said how long the session still lasts; `how` it was asked, where that is known. */
  function heard(seconds: number, how?: How): void {
    const left = seconds * 1000
    endsAt = Date.now() + left
    if (how === 'work') isFinal = seconds < SECONDS_AFTER_WORK
    if (left > WARNING_MS) {
      if (view !== quiet) show(quiet)
      lookIn(left - WARNING_MS)
    } else if (view.state === 'warning') {
      show({ state: 'warning', endsAt, isFinal })
      lookIn(left)
    } else {
      lookIn(0)
    }
  }

  function take(answer: SessionAnswer, how: How): void {
    if (answer.kind === 'gone') end()
    else if (answer.kind === 'lasts') {
      const left = answer.seconds * 1000
      if (left <= WARNING_MS) show({ state: 'warning', endsAt: Date.now() + left, isFinal })
      heard(answer.seconds, how)
    } else {
      // Silence is no end: the last word counts, and it is asked again.
      if (endsAt !== null && endsAt - Date.now() <= WARNING_MS)
        show({ state: 'warning', endsAt, isFinal })
      lookIn(AGAIN_MS)
    }
  }

  function end(): void {
    forget()
    show({ state: 'over' })
  }

  /** Nobody is signed in here any more, and nothing is counted. */
  function forget(): void {
    clearTimeout(timer)
    endsAt = null
    isFinal = false
    if (view !== quiet) show(quiet)
  }

  async function look(): Promise<void> {
    if (endsAt !== null) take(await askSession('look'), 'look')
  }

  return {
    heard,
    forget,
    look,
    prolong: async () => take(await askSession('work'), 'work'),
    /** After the machine slept, its timers come late. */
    wake: () => {
      if (endsAt !== null && endsAt - Date.now() <= WARNING_MS) void look()
    },
    view: () => view,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const Told = z.object({ endsInSeconds: z.number().min(0) })

async function askSession(how: How): Promise<SessionAnswer> {
  const answered = await ask({ path: 'session', answer: Told, isBackground: how === 'look' })
  if (answered.ok) return { kind: 'lasts', seconds: answered.data.endsInSeconds }
  return { kind: answered.refused.code === 'accounts.signed_out' ? 'gone' : 'unknown' }
}

export const sessionClock = createSessionClock(askSession)

/** To be shown each answer of the office's API, with what was asked, where that is at hand. */
export function watchSession(
  { headers }: Pick<Response, 'headers'>,
  request?: { readonly headers?: HeadersInit | undefined },
): void {
  const text = headers.get('x-session-ends-in')
  const seconds = Number(text)
  if (!text || !Number.isFinite(seconds)) return
  const isBackground = new Headers(request?.headers).has('x-daylight-background')
  sessionClock.heard(seconds, request && (isBackground ? 'look' : 'work'))
}
