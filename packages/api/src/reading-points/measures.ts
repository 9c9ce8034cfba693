import { Prisma } from '@daylight/db'
import { ofAgencies, type Source } from '../measures/source'

const points: Source = {
  rows: (agencyIds) =>
    Prisma.sql`SELECT * FROM "ReadingPoint" p WHERE ${ofAgencies('p."agencyId"', agencyIds)}`,
  line: Prisma.sql`r."name"`,
  measures: {
    'reading-points.open': { day: Prisma.sql`r."openedOn"`, until: Prisma.sql`r."closedOn"` },
    'reading-points.open.with-terminal': {
      day: Prisma.sql`r."openedOn"`,
      until: Prisma.sql`r."closedOn"`,
      when: Prisma.sql`r."hasTerminal"`,
    },
  },
}

/**
 * One row an item, however many points hold it and in whichever medium. A document without a
 * disclosure of its own is known by its issuer and title.
 */
const held: Source = {
  rows: (agencyIds) => Prisma.sql`
    SELECT coalesce(h."disclosureId", min(h."id"::text)::uuid) AS id,
      min(h."acknowledgedOn") AS held_on,
      min(h."acknowledgedOn") FILTER (WHERE h."medium" = 'paper') AS paper_on,
      min(h."acknowledgedOn") FILTER (WHERE h."medium" = 'screen') AS screen_on,
      bool_or(d."agencyId" IS DISTINCT FROM p."agencyId") AS of_others,
      max(coalesce(d."title", h."externalTitle")) AS title
    FROM "Holding" h
    JOIN "ReadingPoint" p ON p."id" = h."readingPointId"
    LEFT JOIN "Disclosure" d ON d."id" = h."disclosureId"
    WHERE ${ofAgencies('p."agencyId"', agencyIds)}
    GROUP BY h."disclosureId", h."externalIssuer", h."externalTitle"`,
  line: Prisma.sql`r.title`,
  disclosureId: Prisma.sql`CASE WHEN r.of_others THEN NULL ELSE r.id END`,
  measures: {
    'reading-points.held': { day: Prisma.sql`r.held_on` },
    'reading-points.held.on-paper': { day: Prisma.sql`r.paper_on` },
    'reading-points.held.on-screen': { day: Prisma.sql`r.screen_on` },
    'reading-points.held.of-other-agencies': {
      day: Prisma.sql`r.held_on`,
      when: Prisma.sql`r.of_others`,
    },
  },
}

const visits: Source = {
  rows: (agencyIds) => Prisma.sql`
    SELECT v.*, p."name" FROM "Visit" v JOIN "ReadingPoint" p ON p."id" = v."readingPointId"
    WHERE ${ofAgencies('p."agencyId"', agencyIds)}`,
  line: Prisma.sql`r."name" || '接待' || r."visitors" || '人次'`,
  measures: {
    'reading-points.visits': { day: Prisma.sql`r."visitedOn"`, amount: Prisma.sql`r."visitors"` },
  },
}

const loans: Source = {
  rows: (agencyIds) => Prisma.sql`
    SELECT l."id", l."title", l."lentOn", p."name" FROM "Loan" l JOIN "ReadingPoint" p ON p."id" = l."readingPointId"
    WHERE ${ofAgencies('p."agencyId"', agencyIds)}`,
  line: Prisma.sql`r."name" || '借出《' || r."title" || '》'`,
  measures: { 'reading-points.loans': { day: Prisma.sql`r."lentOn"` } },
}

export const readingPointSources = [points, held, visits, loans]
