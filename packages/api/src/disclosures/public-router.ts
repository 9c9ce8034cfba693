import { EntryId } from '@daylight/domain/entry'
import { z } from 'zod'
import { open, router } from '../open'
import { getPublicDisclosure, listLatest } from './queries'

const Slug = z.string().max(60)

export const publicDisclosuresRouter = router({
  latest: open
    .input(z.strictObject({ slug: Slug, count: z.int().min(1).max(50).default(10) }))
    .query(({ ctx, input }) => listLatest(ctx, input.slug, input.count)),
  get: open
    .input(z.strictObject({ slug: Slug, id: EntryId }))
    .query(({ ctx, input }) => getPublicDisclosure(ctx, input.slug, input.id)),
})
