import { EntryId, requiredText } from '@daylight/domain/entry'
import { z } from 'zod'
import { requires, router } from '../trpc'
import { storeFile } from './commands'
import { getFile } from './queries'

export const filesRouter = router({
  get: requires('disclosures.read', { export: true })
    .input(z.strictObject({ id: EntryId }))
    .query(({ ctx, input }) => getFile(ctx, input.id)),
  /** The host calls it with the bytes of a multipart upload. */
  upload: requires('files.upload')
    .input(z.strictObject({ name: requiredText('文件名'), bytes: z.instanceof(Uint8Array) }))
    .mutation(({ ctx, input }) => storeFile(ctx, input)),
})
