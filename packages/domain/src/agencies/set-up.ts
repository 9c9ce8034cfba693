/** 首次启动: the agency at the top of the tree, and the person who keeps its accounts. */
import { z } from 'zod'
import { LinkToken, NewPassword, PersonName, Username } from '../accounts'
import { AgencyKind, CreateAgency } from './agency'

export const SetUp = z.strictObject({
  token: LinkToken,
  agency: CreateAgency.omit({ id: true, parentId: true }).extend({
    kind: AgencyKind.default('county_city'),
  }),
  person: z.strictObject({ name: PersonName, username: Username }),
  password: NewPassword,
})
export type SetUp = z.infer<typeof SetUp>
