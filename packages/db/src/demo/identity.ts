/** Ids and chances that come out the same on every machine and at every start. */

import { createHash } from 'node:crypto'

/** Any UUID, as long as it never changes. */
const namespace = Buffer.from('0b7b0c3e5d0a4f4e9a53a1d5c1f3e201', 'hex')

/** A name-based UUID (RFC 9562, version 5): the same words give the same id. */
export function idOf(...words: readonly (string | number)[]): string {
  const bytes = createHash('sha1').update(namespace).update(words.join('/')).digest()
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-')
}

export type Chance = {
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  /** Some of them, none twice. */
  readonly some: <T>(from: readonly T[], count: number) => T[]
}

/** Mulberry32: small, and even enough to scatter entries over a year. */
export function chanceFrom(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[between(0, from.length - 1)]
    if (picked === undefined) throw new Error('nothing to pick from')
    return picked
  }
  const some = <T>(from: readonly T[], count: number): T[] => {
    const left = [...from]
    return Array.from({ length: Math.min(count, left.length) }, () => {
      const picked = pick(left)
      left.splice(left.indexOf(picked), 1)
      return picked
    })
  }
  return { between, pick, some }
}
