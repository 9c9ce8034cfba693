/**
 * A guard before a ZIP package (.docx) is handed to a library: how large it becomes is found out here,
 * within a limit, and not by the library within none.
 *
 * Only packages of the plainest form pass (one disk, the directory right before its end, no ZIP64),
 * so that guard and library cannot read different directories in the same bytes.
 */
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { UnreadableFile } from './unreadable-file'

const inflate = promisify(inflateRaw)

const END = 'PK\u0005\u0006'
const ENTRY = 0x02014b50
const ENTRY_LENGTH = 46
const LOCAL = 0x04034b50
const LOCAL_LENGTH = 30
const STORED = 0
const DEFLATED = 8
/** Bytes. */
const UNPACKED_MAX = 50_000_000
const ENTRIES_MAX = 5000

type Entry = { readonly method: number; readonly packed: Buffer; readonly size: number }

/** @throws {UnreadableFile} `damaged`, `unpacked_too_large` */
export async function checkPackage(bytes: Uint8Array): Promise<void> {
  const entries = entriesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const size = entries.reduce((sum, entry) => sum + Math.max(entry.size, entry.packed.length), 0)
  if (size > UNPACKED_MAX) throw new UnreadableFile('unpacked_too_large')
  for (const entry of entries) await checkSize(entry)
}

/** An entry that unpacks to more than its directory says is a trap. */
async function checkSize({ method, packed, size }: Entry): Promise<void> {
  if (method === STORED && packed.length === size) return
  if (method !== DEFLATED) throw new UnreadableFile('damaged')
  try {
    await inflate(packed, { maxOutputLength: Math.max(size, 1) })
  } catch (cause) {
    throw new UnreadableFile('damaged', { cause })
  }
}

function entriesOf(zip: Buffer): Entry[] {
  try {
    return readDirectory(zip)
  } catch (cause) {
    throw new UnreadableFile('damaged', { cause })
  }
}

/** Any offset outside the bytes is a `RangeError` of the buffer. */
function readDirectory(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(END, undefined, 'latin1')
  const length = zip.readUInt32LE(end + 12)
  const start = zip.readUInt32LE(end + 16)
  const isZip64 = [4, 6, 8, 10].some((field) => zip.readUInt16LE(end + field) === 0xffff)
  if (start + length !== end || isZip64) throw new RangeError('not a plain package')

  const entries: Entry[] = []
  let at = start
  while (at < end && zip.readUInt32LE(at) === ENTRY) {
    entries.push(entryAt(zip, at))
    if (entries.length > ENTRIES_MAX) throw new RangeError('too many entries')
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
    at += ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

function entryAt(zip: Buffer, at: number): Entry {
  const local = zip.readUInt32LE(at + 42)
  if (zip.readUInt32LE(local) !== LOCAL) throw new RangeError('no entry')
  const from = local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const to = from + zip.readUInt32LE(at + 20)
  if (to > zip.length) throw new RangeError('cut off')
  return {
    method: zip.readUInt16LE(at + 10),
    packed: zip.subarray(from, to),
    size: zip.readUInt32LE(at + 24),
  }
}
