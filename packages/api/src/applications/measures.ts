import { Prisma } from '@daylight/db'
import { ofAgencies, type Source } from '../measures/source'

export const applicationSource: Source = {
  rows: (agencyIds) => Prisma.sql`
    SELECT a."id", a."number", a."receivedOn", a."repliedOn" FROM "Application" a
    WHERE ${ofAgencies('a."agencyId"', agencyIds)}`,
  // The number alone: who applied and for what is personal data.
  line: Prisma.sql`'申请' || r."number"`,
  measures: {
    'applications.received': { day: Prisma.sql`r."receivedOn"` },
    'applications.replied': { day: Prisma.sql`r."repliedOn"` },
  },
}
