/**
 * What an entry's hash is taken over. The hash itself is made where there is a crypto library:
 * SHA-256 over the hash before and this text.
 */

/** JSON with the keys in order, so that the same value is the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const fields = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
  return `{${fields.join(',')}}`
}

/** The fields of an entry that its hash covers; `at` as an ISO instant. */
export type Sealed = {
  readonly id: string
  readonly chain: string
  readonly sequence: number
  readonly at: string
  readonly kind: string
  readonly actorId: string | null
  readonly actorName: string
  readonly agencyId: string | null
  readonly role: string | null
  readonly action: string
  readonly procedure: string
  readonly concept: string
  readonly outcome: string
  readonly input: unknown
  readonly changes: unknown
  readonly entryIds: readonly string[]
  readonly address: string
  readonly requestId: string
}

/** Before the first entry of a chain. */
export const NO_HASH = '0'.repeat(64)

/** The chain of acts that belong to no agency. */
export const INSTALLATION = 'installation'

/** A fault of a chain, where it was found. */
export type Break = {
  readonly chain: string
  readonly sequence: number
  readonly what: 'changed' | 'missing' | 'inserted' | 'cut_off' | 'unwitnessed'
}

export const breakSentences: Record<Break['what'], string> = {
  changed: '内容与写入时不同',
  missing: '前面缺少记录',
  inserted: '不是系统写入的，或者次序被改动',
  cut_off: '末尾的记录被删去或改写',
  unwitnessed: '没有见证：写入时系统被中断，或者不是系统写入的',
}
