import { Refusal } from '@daylight/domain/refusal'

/**
 * A form sent again finds its own entry. What it says now must be what was saved then: a correction
 * that came with the same id is not taken for saved.
 *
 * @param stored the entry as it is, with at least the fields that were sent
 * @throws {Refusal} `entry.already_saved`
 */
export function checkSame(stored: object, sent: object): void {
  const is = Object.entries(stored)
  const same = Object.entries(sent).every(
    ([field, value]) => text(is.find(([name]) => name === field)?.[1]) === text(value),
  )
  if (!same) throw new Refusal('entry.already_saved', { current: stored })
}

const text = (value: unknown) => JSON.stringify(value ?? null)
