/** The text of a file that a person chose: plain text, Word, PDF. */
import { Worker } from 'node:worker_threads'
import type { Extracted, ExtractRequest } from './extract'
import { plainText } from './plain-text'
import { UnreadableFile } from './unreadable-file'
import { checkPackage } from './zip-guard'

export { UnreadableFile, type UnreadableReason } from './unreadable-file'

/** Bytes. */
const SIZE_MAX = 20_000_000
/** Characters. */
const LENGTH_MAX = 2_000_000

/** What one file may ask for. */
export type Limits = { readonly seconds: number; readonly megabytes: number }
const usualLimits: Limits = { seconds: 30, megabytes: 768 }

/** What a file in Word's old form begins with, and one with a password. */
const oldWord = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * The text of the file, paragraph by paragraph.
 *
 * @throws {UnreadableFile} with the sentence for the person
 */
export async function textOf(
  bytes: Uint8Array,
  name: string,
  limits: Limits = usualLimits,
): Promise<string> {
  const ending = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1]
  const read = ending && readers.get(ending)
  if (!read) throw new UnreadableFile('unknown_ending')
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (bytes.length > SIZE_MAX) throw new UnreadableFile('too_large')
  const text = await read(bytes, limits)
  if (text.trim() === '') throw new UnreadableFile('no_text')
  return text
}

type Reader = (bytes: Uint8Array, limits: Limits) => Promise<string>

const readers = new Map<string, Reader>([
  ['txt', async (bytes) => plainText(bytes, LENGTH_MAX)],
  ['md', async (bytes) => plainText(bytes, LENGTH_MAX)],
  ['docx', wordText],
  ['pdf', (bytes, limits) => inTurn({ kind: 'pdf', bytes, lengthMax: LENGTH_MAX }, limits)],
])

async function wordText(bytes: Uint8Array, limits: Limits): Promise<string> {
  if (oldWord.every((byte, at) => bytes[at] === byte)) throw new UnreadableFile('old_word')
  await checkPackage(bytes)
  return inTurn({ kind: 'docx', bytes, lengthMax: LENGTH_MAX }, limits)
}

let last: Promise<unknown> = Promise.resolve()

/** One file at a time, as each may take all that memory. */
function inTurn(request: ExtractRequest, limits: Limits): Promise<string> {
  const text = last.then(() => inThread(request, limits))
  last = text.catch(() => undefined)
  return text
}

async function inThread(request: ExtractRequest, limits: Limits): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<Extracted>()
  const worker = new Worker(new URL('./extract.ts', import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  const timer = setTimeout(() => reject(new UnreadableFile('too_complex')), limits.seconds * 1000)
  worker.once('message', resolve)
  worker.once('error', (error: NodeJS.ErrnoException) =>
    reject(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new UnreadableFile('too_complex', { cause: error })
        : error,
    ),
  )
  worker.once('exit', (code) => reject(new Error(`extract.ts ended early, exit code ${code}`)))
  try {
    const extracted = await promise
    if ('reason' in extracted) throw new UnreadableFile(extracted.reason)
    return extracted.text
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
