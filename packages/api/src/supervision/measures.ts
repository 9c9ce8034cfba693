import { Prisma } from '@daylight/db'
import { ofAgencies, type Source } from '../measures/source'

const heldOn = Prisma.sql`r."heldOn"`

export const supervisionSource: Source = {
  rows: (agencyIds) =>
    Prisma.sql`SELECT * FROM "SupervisionEvent" s WHERE ${ofAgencies('s."agencyId"', agencyIds)}`,
  line: Prisma.sql`r."title"`,
  measures: {
    'supervision.meetings': { day: heldOn, when: Prisma.sql`r."kind" = 'meeting'` },
    'supervision.inspections': { day: heldOn, when: Prisma.sql`r."kind" = 'inspection'` },
  },
}
