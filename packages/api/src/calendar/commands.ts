import { type HolidayNotice, type MovedDay, movedDaysOf } from '@daylight/domain/calendar'
import { Refusal } from '@daylight/domain/refusal'
import type { Ctx } from '../trpc'
import { arrangementOf, checkAtRoot } from './queries'

/**
 * Loads a notice as the next version of its year, and has every open deadline counted anew by a job
 * that is queued with it.
 *
 * @throws {Refusal} `calendar.only_at_root`, `calendar.version_moved`, `calendar.nothing_to_amend`, `calendar.same`
 */
export async function loadNotice(
  ctx: Ctx,
  { notice, version }: { notice: HolidayNotice; version: number },
): Promise<{ noticeId: string; jobId: string }> {
  const { db, actor } = ctx
  await checkAtRoot(ctx)
  const { whole, version: current } = await arrangementOf(db, notice)
  if (current !== version) throw new Refusal('calendar.version_moved')
  const days = movedDaysOf(whole)
  if (current > 0 && (await isLoaded(ctx, whole.year, current, days)))
    throw new Refusal('calendar.same')

  const { id: noticeId } = await db.holidayNotice.create({
    data: {
      year: whole.year,
      version: current + 1,
      documentNumber: whole.documentNumber,
      issuedOn: whole.issuedOn,
      loadedById: actor.id,
      days: { createMany: { data: days } },
    },
  })
  const jobId = await ctx.queue.enqueue(db, {
    kind: 'calendar.recompute',
    input: { noticeId },
    agencyId: actor.agencyId,
    requestedById: actor.id,
    requestedByName: actor.name,
  })
  return { noticeId, jobId }
}

const textOf = (days: readonly { day: string; status: string; name: string }[]) =>
  days
    .map(({ day, status, name }) => `${day} ${status} ${name}`)
    .sort()
    .join('\n')

async function isLoaded({ db }: Ctx, year: number, version: number, days: readonly MovedDay[]) {
  const loaded = await db.holidayNotice.findUniqueOrThrow({
    where: { year_version: { year, version } },
    include: { days: true },
  })
  return textOf(loaded.days) === textOf(days)
}

/**
 * Takes note of moved deadlines, or, as the undo of that, no longer. Who took note first stays on record.
 *
 * @throws {Refusal} `calendar.change_not_found`
 */
export async function acknowledge(
  ctx: Ctx,
  ids: readonly string[],
  isSeen: boolean,
): Promise<void> {
  const { db, actor, now } = ctx
  const own = { id: { in: [...ids] }, agencyId: actor.agencyId }
  if ((await db.deadlineChange.count({ where: own })) !== new Set(ids).size)
    throw new Refusal('calendar.change_not_found')
  await db.deadlineChange.updateMany({
    where: { ...own, ...(isSeen && { seenAt: null }) },
    data: { seenAt: isSeen ? now : null, seenById: isSeen ? actor.id : null },
  })
}
