import { Prisma } from '@daylight/db'
import { ofAgencies, type Source } from '../measures/source'

export const trainingSource: Source = {
  rows: (agencyIds) => Prisma.sql`
    SELECT s."id", s."heldOn", s."topic", s."place", count(a."id") AS persons
    FROM "TrainingSession" s JOIN "Attendance" a ON a."sessionId" = s."id"
    WHERE ${ofAgencies('s."agencyId"', agencyIds)}
    GROUP BY s."id"`,
  line: Prisma.sql`r."topic" || '（' || r."place" || '，' || r.persons || '人）'`,
  measures: {
    'training.sessions': { day: Prisma.sql`r."heldOn"` },
    'training.person-times': { day: Prisma.sql`r."heldOn"`, amount: Prisma.sql`r.persons` },
  },
}
