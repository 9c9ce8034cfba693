import { Refusal } from '@daylight/domain/refusal'
import type { PublicCtx } from '../open'
import type { Ctx } from '../trpc'

/** @throws {Refusal} `files.not_found` when one of them is not the agency's own */
export async function checkOwnFiles({ db, actor }: Ctx, fileIds: readonly string[]): Promise<void> {
  const found = await db.storedFile.count({
    where: { id: { in: [...fileIds] }, agencyId: actor.agencyId },
  })
  if (found !== new Set(fileIds).size) throw new Refusal('files.not_found', { field: 'fileIds' })
}

/** @throws {Refusal} `files.not_found`, also when it belongs to another agency */
export async function getFile({ db, actor }: Ctx, id: string) {
  const file = await db.storedFile.findFirst({ where: { id, agencyId: actor.agencyId } })
  if (!file) throw new Refusal('files.not_found')
  return file
}

/** A file that is attached to something public, or `null`: the site's role sees no other. */
export const getPublicFile = ({ db }: PublicCtx, id: string) =>
  db.storedFile.findUnique({ where: { id } })
