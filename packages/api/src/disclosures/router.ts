import {
  CreateDisclosure,
  ListDisclosures,
  PostDisclosure,
  UpdateDisclosure,
} from '@daylight/domain/disclosures'
import { EntryId } from '@daylight/domain/entry'
import { z } from 'zod'
import { open, requires, router } from '../trpc'
import { createDisclosure, postDisclosure, updateDisclosure } from './commands'
import { getDisclosure, getPublicDisclosure, listDisclosures, listLatest } from './queries'

export const disclosuresRouter = router({
  list: requires('disclosures.read')
    .input(ListDisclosures)
    .query(({ ctx, input }) => listDisclosures(ctx, input)),
  get: requires('disclosures.read')
    .input(z.strictObject({ id: EntryId }))
    .query(({ ctx, input }) => getDisclosure(ctx, input.id)),
  create: requires('disclosures.edit')
    .input(CreateDisclosure)
    .mutation(({ ctx, input }) => createDisclosure(ctx, input)),
  update: requires('disclosures.edit')
    .input(UpdateDisclosure)
    .mutation(({ ctx, input }) => updateDisclosure(ctx, input)),
  post: requires('disclosures.edit')
    .input(PostDisclosure)
    .mutation(({ ctx, input }) => postDisclosure(ctx, input)),
})

const Slug = z.string().max(60)

export const publicDisclosuresRouter = router({
  latest: open
    .input(z.strictObject({ slug: Slug, count: z.int().min(1).max(50).default(10) }))
    .query(({ ctx, input }) => listLatest(ctx, input.slug, input.count)),
  get: open
    .input(z.strictObject({ slug: Slug, id: EntryId }))
    .query(({ ctx, input }) => getPublicDisclosure(ctx, input.slug, input.id)),
})
