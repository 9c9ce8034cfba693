import { may } from '@daylight/domain/accounts'
import { actNames, type Change, startOfDay } from '@daylight/domain/audit'
import { type DeskKind, deskKinds, type Found, inOrder, thingOf } from '@daylight/domain/desk'
import { findVacantRoles } from '../accounts/desk'
import { findMissingCode } from '../agencies/desk'
import { findRefusals } from '../audit/desk'
import { done, readableConcepts } from '../audit/queries'
import { findMovedDeadlines, findWantedNotice } from '../calendar/desk'
import { getCalendar } from '../calendar/queries'
import { findDueDisclosures } from '../disclosures/desk'
import { findFailedJobs } from '../jobs/desk'
import { countByMonth } from '../measures/monthly'
import { findDueReports, findReportsToPublish, getSeason } from '../reports/desk'
import type { Ctx } from '../trpc'

/** Where each kind of thing is found: a line for each kind of the registry, none can be left out. */
const finders: Readonly<Record<DeskKind, (ctx: Ctx) => Promise<Found[]>>> = {
  'disclosures.due': findDueDisclosures,
  'reports.to-publish': findReportsToPublish,
  'reports.due': findDueReports,
  'calendar.notice-wanted': findWantedNotice,
  'calendar.deadlines-moved': findMovedDeadlines,
  'accounts.vacant': findVacantRoles,
  'agencies.code-missing': findMissingCode,
  'jobs.failed': findFailedJobs,
  'audit.refusals': findRefusals,
}

const SHOWN = 5
const HAPPENED = 8

/** The first screen: what to do, what happened today, and in its season what the report lacks. */
export async function getToday(ctx: Ctx) {
  const kinds = (Object.keys(deskKinds) as DeskKind[]).filter((kind) =>
    may(ctx.actor, deskKinds[kind].permission),
  )
  const [calendar, found, happened, season] = await Promise.all([
    getCalendar(ctx.db),
    Promise.all(kinds.map(async (kind) => ({ kind, found: await finders[kind](ctx) }))),
    listHappened(ctx),
    may(ctx.actor, 'reports.read') ? getSeason(ctx) : null,
  ])
  const things = inOrder(
    found.flatMap((one) => one.found.map((thing) => thingOf(one.kind, thing, ctx.today, calendar))),
  )
  const shown = things.slice(0, SHOWN)
  return { things: shown, more: things.length - shown.length, happened, season }
}

type EntryPage = {
  readonly table: string
  readonly to: (id: string) => string
  /** The acts name the entry itself, also where only a part of it changed. */
  readonly isNamed?: boolean
}

/** The page on which an entry of the concept stands, and the table that it is a row of. */
const pages: Readonly<Record<string, EntryPage>> = {
  disclosures: { table: 'Disclosure', to: (id) => `/disclosures/${id}` },
  training: { table: 'TrainingSession', to: (id) => `/training/${id}` },
  reports: { table: 'Report', to: (id) => `/reports/${id}`, isNamed: true },
  staffing: { table: 'StaffPost', to: (id) => `/staffing/${id}` },
  agencies: { table: 'Agency', to: () => '/agency' },
  accounts: { table: 'User', to: (id) => `/people/${id}` },
}

/** What was done in the agency today, in the books that the actor may read. */
async function listHappened({ db, actor, today }: Ctx) {
  const rows = await db.auditEntry.findMany({
    where: {
      agencyId: actor.agencyId,
      ...done,
      concept: { in: readableConcepts(actor) },
      at: { gte: startOfDay(today) },
    },
    select: {
      id: true,
      at: true,
      actorName: true,
      concept: true,
      procedure: true,
      entryIds: true,
      changes: true,
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: HAPPENED,
  })
  return rows.map(({ concept, procedure, entryIds: [named], changes, ...row }) => {
    const page = pages[concept]
    const changed = (changes as unknown as readonly Change[]).find(
      ({ table }) => table === page?.table,
    )
    const id = changed?.id ?? (page?.isNamed ? named : null)
    return {
      ...row,
      sentence: actNames[procedure] ?? procedure,
      to: page && id ? page.to(id) : null,
    }
  })
}

/** What an office is asked about month by month. */
const charted = [
  'disclosures.published',
  'disclosures.posted.on-website',
  'reading-points.visits',
  'training.person-times',
] as const

export const getCounts = async ({ db, actor }: Ctx, year: number) => ({
  year,
  series: await countByMonth(db, charted, { agencyIds: [actor.agencyId], year }),
})
