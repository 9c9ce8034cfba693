/**
 * The heads of the chains, kept outside the database: who can rewrite the one can't rewrite the other,
 * and a chain that was cut off at its end is shorter than its witness says.
 */
import { appendFile, mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export type Head = { readonly chain: string; readonly sequence: number; readonly hash: string }

export type Witness = {
  /**
   * Settles when it is written; the transaction that appended the entry is committed before, so a
   * witness that can't be written fails no act: it is tried again with the next, and reported.
   */
  note(head: Head): Promise<void>
}

/** Beside the attachments, one line for each head. */
export const witnessPath = (filesDir: string) => join(filesDir, 'audit-witness.jsonl')

/** Heads that come while others are being written go out together after them. */
export function fileWitness(
  filesDir: string,
  onFault: (error: unknown) => void = console.error,
): Witness {
  const path = witnessPath(filesDir)
  let waiting: Head[] = []
  let writing = Promise.resolve()

  const write = async () => {
    const heads = waiting
    waiting = []
    if (heads.length === 0) return
    try {
      await mkdir(dirname(path), { recursive: true })
      // A line that a crash cut short is closed by the line break in front.
      await appendFile(path, heads.map((head) => `\n${JSON.stringify(head)}`).join(''))
    } catch (error) {
      waiting = [...heads, ...waiting]
      onFault(error)
    }
  }
  return {
    note(head) {
      waiting.push(head)
      writing = writing.then(write)
      return writing
    },
  }
}

/**
 * What the witness saw, in its order; a line that a crash cut short is passed over.
 *
 * Only a witness that was never begun has seen nothing: one that can't be read is a fault.
 */
export async function readWitness(filesDir: string): Promise<Head[]> {
  const heads: Head[] = []
  const file = await open(witnessPath(filesDir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  // Line by line: the whole grows beyond what one text can hold.
  for await (const line of file?.readLines() ?? []) {
    const head = headIn(line)
    if (head) heads.push(head)
  }
  return heads
}

function headIn(line: string): Head | null {
  try {
    const { chain, sequence, hash } = JSON.parse(line)
    return typeof chain === 'string' ? { chain, sequence, hash } : null
  } catch {
    return null
  }
}
