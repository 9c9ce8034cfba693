import { EntryId } from '@daylight/domain/entry'
import { z } from 'zod'
import { open, router } from '../open'
import { getPublicFile } from './queries'

export const publicFilesRouter = router({
  get: open
    .input(z.strictObject({ id: EntryId }))
    .query(({ ctx, input }) => getPublicFile(ctx, input.id)),
})
