import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultDataDir, plainly } from '../packages/db/src/embedded'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const dataDir = defaultDataDir(root)

/** The data folder, or a folder in it. */
export function ensureDataDir(name = ''): string {
  const folder = join(dataDir, name)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw plainly(error, folder)
  }
  return folder
}
