import {
  CreatePerson,
  EndRole,
  GrantRole,
  HandOver,
  ListPeople,
  RenamePerson,
} from '@daylight/domain/accounts'
import { EntryId } from '@daylight/domain/entry'
import { z } from 'zod'
import { requires, router } from '../trpc'
import {
  createPerson,
  disablePerson,
  enablePerson,
  endOtherSessions,
  endRole,
  endSession,
  grantRole,
  handOver,
  makeLinkFor,
  renamePerson,
  resetSecondFactor,
} from './commands'
import { getPerson, getSelf, listPeople, listSessions } from './queries'

const Named = z.strictObject({ id: EntryId })
const own = { restricted: true }
const grave = { confirmed: true }

export const accountsRouter = router({
  self: requires('accounts.self', own).query(({ ctx }) => getSelf(ctx)),
  sessions: requires('accounts.self', own).query(({ ctx }) => listSessions(ctx)),
  endSession: requires('accounts.self', own)
    .input(Named)
    .mutation(({ ctx, input }) => endSession(ctx, input.id)),
  endOtherSessions: requires('accounts.self', own).mutation(({ ctx }) => endOtherSessions(ctx)),

  people: requires('accounts.read')
    .input(ListPeople)
    .query(({ ctx, input }) => listPeople(ctx, input)),
  person: requires('accounts.read', { reading: true })
    .input(Named)
    .query(({ ctx, input }) => getPerson(ctx, input.id)),
  createPerson: requires('accounts.edit', grave)
    .input(CreatePerson)
    .mutation(({ ctx, input }) => createPerson(ctx, input)),
  renamePerson: requires('accounts.edit')
    .input(RenamePerson)
    .mutation(({ ctx, input }) => renamePerson(ctx, input)),
  grantRole: requires('accounts.edit', grave)
    .input(GrantRole)
    .mutation(({ ctx, input }) => grantRole(ctx, input)),
  endRole: requires('accounts.edit', grave)
    .input(EndRole)
    .mutation(({ ctx, input }) => endRole(ctx, input)),
  disable: requires('accounts.edit', grave)
    .input(Named)
    .mutation(({ ctx, input }) => disablePerson(ctx, input.id)),
  enable: requires('accounts.edit', grave)
    .input(Named)
    .mutation(({ ctx, input }) => enablePerson(ctx, input.id)),
  makeLink: requires('accounts.edit', grave)
    .input(Named)
    .mutation(({ ctx, input }) => makeLinkFor(ctx, input.id)),
  resetSecondFactor: requires('accounts.edit', grave)
    .input(Named)
    .mutation(({ ctx, input }) => resetSecondFactor(ctx, input.id)),
  handOver: requires('accounts.edit', grave)
    .input(HandOver)
    .mutation(({ ctx, input }) => handOver(ctx, input)),
})
