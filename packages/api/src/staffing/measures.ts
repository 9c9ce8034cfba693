import { Prisma } from '@daylight/db'
import { ofAgencies, type Source } from '../measures/source'

const service = {
  day: Prisma.sql`r."startedOn"`,
  // The last day of service still counts.
  until: Prisma.sql`to_char(r."endedOn"::date + 1, 'YYYY-MM-DD')`,
}

export const staffingSource: Source = {
  rows: (agencyIds) => Prisma.sql`
    SELECT s.*, p."title" FROM "Service" s JOIN "StaffPost" p ON p."id" = s."postId"
    WHERE ${ofAgencies('p."agencyId"', agencyIds)}`,
  line: Prisma.sql`r."title" || CASE r."kind" WHEN 'full_time' THEN '（专职）' ELSE '（兼职）' END`,
  measures: {
    'staffing.staff': service,
    'staffing.full-time': { ...service, when: Prisma.sql`r."kind" = 'full_time'` },
    'staffing.part-time': { ...service, when: Prisma.sql`r."kind" = 'part_time'` },
  },
}
