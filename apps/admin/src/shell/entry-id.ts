/**
 * A new id for an entry, made where the entry is typed: a form sent twice makes one entry.
 *
 * UUID version 7, whose order is the order of typing. `crypto.randomUUID` is missing where the
 * office opens the app by plain HTTP, and makes version 4.
 */
export function newEntryId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const now = Date.now()
  for (let index = 0; index < 6; index += 1)
    bytes[index] = Math.floor(now / 256 ** (5 - index)) % 256
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const text = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
