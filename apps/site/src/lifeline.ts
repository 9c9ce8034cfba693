/**
 * What our server asks of the code that Next has bundled: the pool of connections lives there, and
 * a second copy of it outside would be a second pool.
 */
export type Lifeline = {
  readonly askDatabase: () => Promise<void>
  readonly closeDatabase: () => Promise<void>
}

const held = globalThis as { daylightLifeline?: Lifeline }

export const offerLifeline = (lifeline: Lifeline): void => {
  held.daylightLifeline = lifeline
}

/** `null` until Next has run `instrumentation.ts`. */
export const lifeline = (): Lifeline | null => held.daylightLifeline ?? null
