import { Prisma } from '@daylight/db'
import { ofAgencies, type Source } from '../measures/source'

const receivedOn = Prisma.sql`r."receivedOn"`

export const disputeSource: Source = {
  rows: (agencyIds) =>
    Prisma.sql`SELECT * FROM "Dispute" d WHERE ${ofAgencies('d."agencyId"', agencyIds)}`,
  line: Prisma.sql`'案件' || r."number"`,
  measures: {
    'disputes.reconsiderations': {
      day: receivedOn,
      when: Prisma.sql`r."kind" = 'reconsideration'`,
    },
    'disputes.litigations': {
      day: receivedOn,
      when: Prisma.sql`r."kind" IN ('litigation_direct', 'litigation_after_reconsideration')`,
    },
    'disputes.complaints': { day: receivedOn, when: Prisma.sql`r."kind" = 'complaint'` },
  },
}
