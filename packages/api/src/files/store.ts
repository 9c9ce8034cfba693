/** 附件 as bytes: a folder in which each content stands once, under its SHA-256. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

export type FileStore = {
  /** Keeps the bytes and gives their SHA-256 in hexadecimal. */
  put(bytes: Uint8Array): Promise<string>
  /** @throws when no such content is kept */
  read(sha256: string): Promise<Readable>
}

export function folderStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const path = pathOf(sha256)
      await mkdir(join(path, '..'), { recursive: true })
      // Written aside and moved, so that a full disk or a crash leaves no half file under a good name.
      const aside = `${path}.${randomUUID()}`
      try {
        await writeFile(aside, bytes, { flush: true })
        await rename(aside, path)
      } catch (error) {
        await rm(aside, { force: true })
        throw error
      }
      return sha256
    },
    async read(sha256) {
      await access(pathOf(sha256))
      return createReadStream(pathOf(sha256))
    },
  }
}
