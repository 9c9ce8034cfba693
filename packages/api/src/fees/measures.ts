import { Prisma } from '@daylight/db'
import { ofAgencies, type Source } from '../measures/source'

export const feeSource: Source = {
  rows: (agencyIds) => Prisma.sql`
    SELECT f.*, a."number" FROM "FeeNotice" f JOIN "Application" a ON a."id" = f."applicationId"
    WHERE ${ofAgencies('a."agencyId"', agencyIds)}`,
  line: Prisma.sql`'申请' || r."number"`,
  measures: {
    'fees.collected': { day: Prisma.sql`r."paidOn"`, amount: Prisma.sql`r."paidFen"` },
    'fees.waived': { day: Prisma.sql`r."waivedOn"`, amount: Prisma.sql`r."waivedFen"` },
  },
}
