import { checkSize, mediaTypeOf } from '@daylight/domain/files'
import type { Ctx } from '../trpc'

/**
 * Keeps an uploaded file. The bytes are stored before the row: a row without its bytes can't stay.
 *
 * @throws {Refusal} `files.empty`, `files.too_large`, `files.type_not_allowed`
 */
export async function storeFile(
  { db, actor, files }: Ctx,
  {
    name,
    bytes,
    mediaType = mediaTypeOf(name),
  }: { name: string; bytes: Uint8Array; mediaType?: string },
) {
  checkSize(bytes.byteLength)
  const sha256 = await files.put(bytes)
  return db.storedFile.create({
    data: { agencyId: actor.agencyId, sha256, name, mediaType, size: bytes.byteLength },
    select: { id: true, name: true, mediaType: true, size: true },
  })
}
