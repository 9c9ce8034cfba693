import { Prisma } from '@daylight/db'
import type { ApplicationOutcome } from '@daylight/domain/applications'
import { ofAgencies, type Source } from '../measures/source'

const repliedOn = Prisma.sql`r."repliedOn"`

/** 不予公开: the eight leaves of that heading of table 三. */
const refusals: readonly ApplicationOutcome[] = [
  'state_secret',
  'forbidden_by_law',
  'endangers_security',
  'third_party_rights',
  'internal_affairs',
  'process_information',
  'enforcement_file',
  'administrative_inquiry',
]

const outcomeIn = (...outcomes: ApplicationOutcome[]) =>
  Prisma.sql`r."outcome" = ANY(${outcomes}::"ApplicationOutcome"[])`

export const applicationSource: Source = {
  rows: (agencyIds) => Prisma.sql`
    SELECT a."id", a."number", a."receivedOn", a."repliedOn", a."outcome" FROM "Application" a
    WHERE ${ofAgencies('a."agencyId"', agencyIds)}`,
  // The number alone: who applied and for what is personal data.
  line: Prisma.sql`'申请' || r."number"`,
  measures: {
    'applications.received': { day: Prisma.sql`r."receivedOn"` },
    'applications.replied': { day: repliedOn },
    'applications.replied.disclosed': { day: repliedOn, when: outcomeIn('disclosed') },
    'applications.replied.in-part': { day: repliedOn, when: outcomeIn('disclosed_in_part') },
    'applications.replied.refused': { day: repliedOn, when: outcomeIn(...refusals) },
    'applications.replied.otherwise': {
      day: repliedOn,
      when: Prisma.sql`NOT ${outcomeIn('disclosed', 'disclosed_in_part', ...refusals)}`,
    },
  },
}
