import { CreateAgency, EditAgency, MoveAgency, SaveAgencySettings } from '@daylight/domain/agencies'
import { requires, router } from '../trpc'
import { editAgency } from './commands'
import { getOwnAgency } from './queries'
import { createAgency, getSettings, listTree, moveAgency, saveSettings } from './tree'

export const agenciesRouter = router({
  own: requires('agencies.read').query(({ ctx }) => getOwnAgency(ctx)),
  edit: requires('agencies.edit')
    .input(EditAgency)
    .mutation(({ ctx, input }) => editAgency(ctx, input)),
  tree: requires('agencies.inspect').query(({ ctx }) => listTree(ctx)),
  create: requires('agencies.manage')
    .input(CreateAgency)
    .mutation(({ ctx, input }) => createAgency(ctx, input)),
  move: requires('agencies.manage', { confirmed: true })
    .input(MoveAgency)
    .mutation(({ ctx, input }) => moveAgency(ctx, input)),
  settings: requires('agencies.inspect').query(({ ctx }) => getSettings(ctx)),
  saveSettings: requires('agencies.manage', { confirmed: true })
    .input(SaveAgencySettings)
    .mutation(({ ctx, input }) => saveSettings(ctx, input)),
})
