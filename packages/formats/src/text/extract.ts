/**
 * The text of one Word or PDF file, read in a thread of its own: a file can ask for more time and memory
 * than it is worth, and the thread can be ended. Node runs this file as it stands, so it imports nothing
 * relative.
 */
import { parentPort, workerData } from 'node:worker_threads'

export type ExtractRequest = {
  readonly kind: 'docx' | 'pdf'
  readonly bytes: Uint8Array
  /** Characters. */
  readonly lengthMax: number
}
export type Extracted =
  | { readonly text: string }
  | { readonly reason: 'damaged' | 'locked' | 'too_long' }

type Reader = (bytes: Uint8Array) => Promise<string>

/** Only the library that the file needs is loaded. */
async function readerOf(kind: ExtractRequest['kind']): Promise<Reader> {
  if (kind === 'docx') {
    const { default: mammoth } = await import('mammoth')
    return async (bytes) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
  }
  const { extractText } = await import('unpdf')
  return async (bytes) => (await extractText(bytes, { mergePages: false })).text.join('\n')
}

async function extract({ kind, bytes, lengthMax }: ExtractRequest): Promise<Extracted> {
  const read = await readerOf(kind)
  try {
    const text = await read(bytes)
    return text.length > lengthMax ? { reason: 'too_long' } : { text }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return { reason: isLocked ? 'locked' : 'damaged' }
  }
}

parentPort?.postMessage(await extract(workerData))
