import {
  CreateDisclosure,
  ListDisclosures,
  PostDisclosure,
  UpdateDisclosure,
} from '@daylight/domain/disclosures'
import { EntryId } from '@daylight/domain/entry'
import { z } from 'zod'
import { requires, router } from '../trpc'
import { createDisclosure, postDisclosure, updateDisclosure } from './commands'
import { getDisclosure, listDisclosures } from './queries'

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
