import { EntryId } from '@daylight/domain/entry'
import { z } from 'zod'
import { open, requires, router } from '../trpc'
import { storeFile } from './commands'
import { getFile, getPublicFile } from './queries'

export const filesRouter = router({
  get: requires('disclosures.read')
    .input(z.strictObject({ id: EntryId }))
    .query(({ ctx, input }) => getFile(ctx, input.id)),
  /** The host calls it with the bytes of a multipart upload. */
  upload: requires('files.upload')
    .input(z.strictObject({ name: z.string().min(1).max(200), bytes: z.instanceof(Uint8Array) }))
    .mutation(({ ctx, input }) => storeFile(ctx, input)),
})

export const publicFilesRouter = router({
  get: open
    .input(z.strictObject({ id: EntryId }))
    .query(({ ctx, input }) => getPublicFile(ctx, input.id)),
})
