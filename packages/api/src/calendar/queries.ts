import type { Db } from '@daylight/db'
import {
  amended,
  calendarOf,
  changedDays,
  type Day,
  deadlineStrip,
  type Holiday,
  HolidayNotice,
  holidaysOf,
  type LoadedYear,
  type MovedDay,
  movedDaysOf,
  noticeWanted,
  type WorkCalendar,
} from '@daylight/domain/calendar'
import { DISCLOSURE_DAYS, disclosureDueOn } from '@daylight/domain/disclosures'
import type { Page } from '@daylight/domain/entry'
import { Refusal } from '@daylight/domain/refusal'
import { TRPCError } from '@trpc/server'
import { type ZodError, ZodRealError } from 'zod'
import { pathUp, withAllBelow } from '../accounts/queries'
import { getDisclosure } from '../disclosures/queries'
import type { Ctx } from '../trpc'

/** The latest version of each loaded notice, newest year first. */
const latestNotices = (db: Db) =>
  db.holidayNotice.findMany({
    include: { days: { orderBy: { day: 'asc' } } },
    orderBy: [{ year: 'desc' }, { version: 'desc' }],
    distinct: ['year'],
  })

const asLoaded = (notice: {
  year: number
  days: readonly { day: string; status: 'off' | 'work'; name: string }[]
}): LoadedYear => ({ year: notice.year, days: notice.days as readonly MovedDay[] })

/** The work calendar as the latest version of each loaded notice sets it. */
export const getCalendar = async (db: Db): Promise<WorkCalendar> =>
  calendarOf((await latestNotices(db)).map(asLoaded))

async function namesOf(db: Db, ids: readonly (string | null)[]) {
  const people = await db.user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}

type Loaded = { readonly loadedById: string | null }

async function withLoaders<Row extends Loaded>(db: Db, rows: readonly Row[]) {
  const names = await namesOf(
    db,
    rows.map(({ loadedById }) => loadedById),
  )
  return rows.map(({ loadedById, ...row }) => ({
    ...row,
    loadedByName: loadedById ? (names.get(loadedById) ?? null) : null,
  }))
}

/** The loaded years, newest first, each with the version that holds. */
export async function listYears({ db }: Ctx) {
  const notices = await withLoaders(db, await latestNotices(db))
  return notices.map(({ days, ...notice }) => ({
    ...notice,
    off: days.filter(({ status }) => status === 'off').length,
    work: days.filter(({ status }) => status === 'work').length,
  }))
}

/** One year: its versions, newest first, and the days that the latest one moves. */
export async function getYear({ db }: Ctx, year: number) {
  const notices = await db.holidayNotice.findMany({
    where: { year },
    include: { days: { orderBy: { day: 'asc' } } },
    orderBy: { version: 'desc' },
  })
  const versions = await withLoaders(db, notices)
  return {
    year,
    isLoaded: notices.length > 0,
    versions: versions.map(({ days, ...version }) => version),
    days: notices[0]?.days.map(({ day, status, name }) => ({ day, status, name })) ?? [],
  }
}

/**
 * The whole arrangement that a notice makes of its year, on top of the version that holds.
 *
 * @throws {Refusal} `calendar.nothing_to_amend`
 * @throws {TRPCError} `BAD_REQUEST` with the sentences, where it clashes with what stays as it was
 */
export async function arrangementOf(db: Db, notice: HolidayNotice) {
  const current = await db.holidayNotice.findFirst({
    where: { year: notice.year },
    include: { days: true },
    orderBy: { version: 'desc' },
  })
  if (!notice.amends) return { whole: notice, version: current?.version ?? 0 }
  if (!current) throw new Refusal('calendar.nothing_to_amend', { field: 'amends' })
  const whole = amended({ holidays: holidaysOf(asLoaded(current).days) }, notice)
  const checked = HolidayNotice.safeParse(whole)
  if (!checked.success)
    throw new TRPCError({
      code: 'BAD_REQUEST',
      cause: atOwnFields(checked.error, whole.holidays, notice.holidays),
    })
  return { whole: checked.data, version: current.version }
}

/** What is wrong with the whole, at the fields of the notice that amends it; what stayed as it was has none there. */
const atOwnFields = ({ issues }: ZodError, whole: readonly Holiday[], own: readonly Holiday[]) =>
  new ZodRealError(
    issues.map((issue) => {
      const [field, index, ...rest] = issue.path
      const holiday = field === 'holidays' ? whole[Number(index)] : undefined
      if (!holiday) return issue
      const place = own.indexOf(holiday)
      return place < 0
        ? { ...issue, path: ['holidays'], message: `${holiday.name}：${issue.message}` }
        : { ...issue, path: ['holidays', place, ...rest] }
    }),
  )

/** The calendar is one for all agencies, and so is who loads it. @throws {Refusal} `calendar.only_at_root` */
export async function checkAtRoot(ctx: Ctx): Promise<void> {
  if (!(await isAtRoot(ctx))) throw new Refusal('calendar.only_at_root')
}

export const isAtRoot = async ({ db, actor }: Ctx) =>
  (await pathUp(db, actor.agencyId)).length === 1

/** What confirming the notice would do: which days change, and which open deadlines would move. */
export async function previewNotice(ctx: Ctx, notice: HolidayNotice) {
  const { db } = ctx
  await checkAtRoot(ctx)
  const { whole, version } = await arrangementOf(db, notice)
  const loaded = (await latestNotices(db)).map(asLoaded)
  const before = calendarOf(loaded)
  const after = calendarOf([
    ...loaded.filter(({ year }) => year !== whole.year),
    { year: whole.year, days: movedDaysOf(whole) },
  ])
  const changed = changedDays(before, after)
  return { version, changed, deadlines: await movingDeadlines(ctx, whole.year, after) }
}

/** What is still to be made public by a day. */
const openDeadline = { status: 'draft', attribute: 'proactive' } as const

/** Of those, what is due at a time that the year's days can move. */
export const openDeadlines = (year: number) =>
  ({ ...openDeadline, dueOn: { gte: `${year - 1}-11-01` } }) as const

/**
 * How many deadlines would move, agency by agency, and which way. Whoever loads a notice need not be one who may
 * read the books, so no entry is named.
 */
async function movingDeadlines({ db, actor }: Ctx, year: number, after: WorkCalendar) {
  const drafts = await db.disclosure.findMany({
    where: {
      agencyId: { in: await withAllBelow(db, [actor.agencyId]) },
      ...openDeadlines(year),
    },
    select: {
      formedOn: true,
      dueOn: true,
      dueProvisional: true,
      agency: { select: { id: true, shortName: true } },
    },
    orderBy: [{ agency: { position: 'asc' } }, { agency: { name: 'asc' } }],
  })
  const agencies = new Map<string, MovingAgency>()
  for (const { formedOn, dueOn, dueProvisional, agency } of drafts) {
    const { day, provisional } = disclosureDueOn(formedOn as Day, after)
    if (day === dueOn && provisional === dueProvisional) continue
    const counts = agencies.get(agency.id) ?? {
      id: agency.id,
      name: agency.shortName,
      earlier: 0,
      later: 0,
      sameDay: 0,
    }
    agencies.set(agency.id, counts)
    counts[day === dueOn ? 'sameDay' : day < dueOn ? 'earlier' : 'later'] += 1
  }
  const counted = [...agencies.values()]
  return {
    count: counted.reduce((sum, { earlier, later, sameDay }) => sum + earlier + later + sameDay, 0),
    agencies: counted,
  }
}

type MovingAgency = {
  readonly id: string
  readonly name: string
  earlier: number
  later: number
  /** The day stays and is no longer provisional, or is so now. */
  sameDay: number
}

/** The year whose notice is wanted now, and how many open deadlines are provisional until it is there. */
export async function getWanted({ db, actor, today }: Ctx) {
  const { years } = await getCalendar(db)
  const uncertain = await db.disclosure.count({
    where: {
      agencyId: { in: await withAllBelow(db, [actor.agencyId]) },
      ...openDeadline,
      dueProvisional: true,
    },
  })
  return { year: noticeWanted(today, years), uncertain }
}

/** 期限变动 of the agency, newest first. */
export async function listDeadlineChanges(
  { db, actor }: Ctx,
  { after, limit, state }: Page & { state?: 'open' | 'seen' | undefined },
) {
  const rows = await db.deadlineChange.findMany({
    where: {
      agencyId: actor.agencyId,
      ...(state && { seenAt: state === 'open' ? null : { not: null } }),
      ...(after && { id: { lt: after } }),
    },
    // Ids of version 7 are in the order of their making.
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/** A deadline opened to its days. @throws {Refusal} `disclosures.not_found` */
export async function getStrip(ctx: Ctx, { id }: { concept: 'disclosures'; id: string }) {
  const item = await getDisclosure(ctx, id)
  const [calendar, changes] = await Promise.all([
    getCalendar(ctx.db),
    ctx.db.deadlineChange.findMany({
      where: { entryId: id, agencyId: ctx.actor.agencyId },
      orderBy: { id: 'asc' },
      select: { oldDueOn: true, newDueOn: true, reason: true, createdAt: true },
    }),
  ])
  return {
    title: item.title,
    article: '条例§26',
    rule: `自信息形成之日起${DISCLOSURE_DAYS}个工作日内公开；形成当日不计入，自下一日开始计算。`,
    strip: deadlineStrip(item.formedOn as Day, DISCLOSURE_DAYS, calendar),
    /** The day that is on record, where an earlier calendar counted it. */
    dueOn: item.dueOn,
    changes,
  }
}
