/** The text of a .txt or .md file, in whichever encoding it was saved. */
import { UnreadableFile } from './unreadable-file'

/** A byte order mark names the encoding. */
const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/** Without a mark it is UTF-8, or else what Chinese Windows writes. */
const withoutMark = ['utf-8', 'gb18030'] as const

/** @throws {UnreadableFile} `damaged`, `too_long` */
export function plainText(bytes: Uint8Array, lengthMax: number): string {
  const mark = marks.find((one) => one.bytes.every((byte, at) => bytes[at] === byte))
  for (const encoding of mark ? [mark.encoding] : withoutMark) {
    const text = decoded(bytes, encoding)
    // No text holds the character NUL: it is another kind of file under this name.
    if (text === null || text.includes('\0')) continue
    if (text.length > lengthMax) throw new UnreadableFile('too_long')
    return text
  }
  throw new UnreadableFile('damaged')
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
