/** 重新计算期限: moves the deadlines that a loaded notice moved, and says so to those whom it concerns. */
import type { Db } from '@daylight/db'
import type { Day } from '@daylight/domain/calendar'
import { disclosureDueOn } from '@daylight/domain/disclosures'
import type { JobHandler, LogChanges } from '../jobs/work'
import { getCalendar, openDeadlines } from './queries'

/** One entry of the log names all that a batch moves, and the notice. */
const BATCH = 100

/**
 * Only what is not yet published: afterwards the deadline is history. Doing it twice changes nothing, since a
 * draft that is right already is left alone and each notice tells of an entry once. The calendar is always the
 * one that holds, so a version that was replaced while its job waited moves nothing: the newer one's job does.
 */
export const recomputeDeadlines: JobHandler<'calendar.recompute'> = async ({
  db,
  input: { noticeId },
  expect,
  step,
}) => {
  const notice = await db.holidayNotice.findUniqueOrThrow({ where: { id: noticeId } })
  const number = notice.documentNumber && `（${notice.documentNumber}）`
  const reason = `${notice.year}年节假日安排的通知${number}改变了工作日。`
  await expect(await db.disclosure.count({ where: openDeadlines(notice.year) }))

  let batch: readonly Draft[] = []
  do {
    const last = batch.at(-1)?.id
    await step(async (tx, log) => {
      batch = (await isReplaced(tx, notice)) ? [] : await draftsAfter(tx, notice.year, last)
      await moveDeadlines(tx, log, batch, { noticeId, reason })
      return batch.length
    })
  } while (batch.length === BATCH)
  return { moved: await db.deadlineChange.count({ where: { noticeId, concept: 'disclosures' } }) }
}

const isReplaced = async (tx: Db, { year, version }: { year: number; version: number }) =>
  (await tx.holidayNotice.count({ where: { year, version: { gt: version } } })) > 0

const draftsAfter = (tx: Db, year: number, last: string | undefined) =>
  tx.disclosure.findMany({
    where: { ...openDeadlines(year), ...(last && { id: { gt: last } }) },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: {
      id: true,
      agencyId: true,
      title: true,
      formedOn: true,
      dueOn: true,
      dueProvisional: true,
    },
  })

type Draft = Awaited<ReturnType<typeof draftsAfter>>[number]

async function moveDeadlines(
  tx: Db,
  log: LogChanges,
  drafts: readonly Draft[],
  { noticeId, reason }: { noticeId: string; reason: string },
): Promise<void> {
  const calendar = await getCalendar(tx)
  const moved = drafts.flatMap(({ formedOn, dueOn, dueProvisional, id, ...draft }) => {
    const { day, provisional } = disclosureDueOn(formedOn as Day, calendar)
    if (day === dueOn && provisional === dueProvisional) return []
    return {
      ...draft,
      entryId: id,
      oldDueOn: dueOn,
      oldProvisional: dueProvisional,
      newDueOn: day,
      newProvisional: provisional,
    }
  })
  await tx.$executeRaw`
    UPDATE "Disclosure" d SET "dueOn" = n.day, "dueProvisional" = n.provisional, "updatedAt" = now()
    FROM unnest(${moved.map(({ entryId }) => entryId)}::uuid[], ${moved.map(({ newDueOn }) => newDueOn)}::text[],
                ${moved.map(({ newProvisional }) => newProvisional)}::boolean[]) AS n(id, day, provisional)
    WHERE d."id" = n.id`
  await tx.deadlineChange.createMany({
    data: moved.map((change) => ({ ...change, concept: 'disclosures', noticeId, reason })),
    skipDuplicates: true,
  })
  for (const [agencyId, changes = []] of Object.entries(
    Object.groupBy(moved, (one) => one.agencyId),
  ))
    log(
      agencyId,
      changes.map((change) => ({
        table: 'Disclosure',
        id: change.entryId,
        before: { dueOn: change.oldDueOn, dueProvisional: change.oldProvisional },
        after: { dueOn: change.newDueOn, dueProvisional: change.newProvisional },
      })),
    )
}
