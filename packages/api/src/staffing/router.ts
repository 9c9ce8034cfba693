import { EntryId } from '@daylight/domain/entry'
import { CreateStaffPost, UpdateStaffPost } from '@daylight/domain/staffing'
import { z } from 'zod'
import { requires, router } from '../trpc'
import { createStaffPost, updateStaffPost } from './commands'
import { getStaffPost, listStaffPosts } from './queries'

export const staffingRouter = router({
  list: requires('staffing.read').query(({ ctx }) => listStaffPosts(ctx)),
  get: requires('staffing.read')
    .input(z.strictObject({ id: EntryId }))
    .query(({ ctx, input }) => getStaffPost(ctx, input.id)),
  create: requires('staffing.edit')
    .input(CreateStaffPost)
    .mutation(({ ctx, input }) => createStaffPost(ctx, input)),
  update: requires('staffing.edit')
    .input(UpdateStaffPost)
    .mutation(({ ctx, input }) => updateStaffPost(ctx, input)),
})
