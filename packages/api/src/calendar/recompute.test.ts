import type { Day } from '@daylight/domain/calendar'
import { disclosureDueOn } from '@daylight/domain/disclosures'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { verifyChains } from '../audit/verify'
import { readWitness } from '../audit/witness'
import { openWorkshop, type Workshop } from '../jobs/workshop'
import { newId } from '../support/office'
import { getCalendar } from './queries'
import { recomputeDeadlines } from './recompute'

let shop: Workshop
const requestedById = newId()
beforeAll(async () => {
  shop = await openWorkshop()
})
afterEach(async () => {
  await shop.owner.deadlineChange.deleteMany()
  await shop.owner.disclosure.deleteMany()
  await shop.owner.holidayNotice.deleteMany({ where: { year: 2030 } })
})
afterAll(() => shop?.close())

/** A draft that is due as the calendar stands now. */
async function givenDraft(agencyId = shop.own) {
  const heading = await shop.owner.heading.findFirstOrThrow({ where: { agencyId } })
  const formedOn = '2030-01-21'
  const { day, provisional } = disclosureDueOn(formedOn as Day, await getCalendar(shop.owner))
  return shop.owner.disclosure.create({
    data: {
      agencyId,
      headingId: heading.id,
      title: '等着公开的一件',
      formedOn,
      dueOn: day,
      dueProvisional: provisional,
    },
  })
}

/** A version of the year 2030 in which these days of February are off. */
const givenNotice = async (version: number, ...dates: string[]) =>
  (
    await shop.owner.holidayNotice.create({
      data: {
        year: 2030,
        version,
        days: {
          create: dates.map((date) => ({
            day: `2030-02-${date}`,
            status: 'off' as const,
            name: '春节',
          })),
        },
      },
    })
  ).id

const ask = (noticeId: string) =>
  shop.db.$transaction((tx) =>
    shop.queue.enqueue(tx, {
      kind: 'calendar.recompute',
      input: { noticeId },
      agencyId: shop.own,
      requestedById,
      requestedByName: '管理岗',
    }),
  )

async function recompute(noticeId: string) {
  const id = await ask(noticeId)
  const worker = shop.start(recomputeDeadlines)
  try {
    return await shop.until(id, 'done')
  } finally {
    await worker.stop()
  }
}

const changesOf = (entryId: string) =>
  shop.owner.deadlineChange.findMany({
    where: { entryId },
    orderBy: { id: 'asc' },
    select: { noticeId: true, oldDueOn: true, newDueOn: true },
  })

describe('counting deadlines anew', () => {
  it('for a version that a newer one has replaced moves nothing, and each move stands under its own notice', async () => {
    const draft = await givenDraft()
    const first = await givenNotice(1, '04')
    expect((await recompute(first)).result).toEqual({ moved: 1 })
    const second = await givenNotice(2, '04', '05', '06')
    // As a worker does that was killed before the second version was loaded.
    expect((await recompute(first)).result).toEqual({ moved: 1 })
    expect((await recompute(second)).result).toEqual({ moved: 1 })

    const [one, two, ...others] = await changesOf(draft.id)
    expect(others).toEqual([])
    expect(one).toMatchObject({ noticeId: first, oldDueOn: draft.dueOn })
    expect(two).toMatchObject({ noticeId: second, oldDueOn: one?.newDueOn })
    const { dueOn } = await shop.owner.disclosure.findUniqueOrThrow({ where: { id: draft.id } })
    expect(two?.newDueOn).toBe(dueOn)
    expect(dueOn > (one?.newDueOn ?? '')).toBe(true)
  })

  it('names in the log each of many that moved at once', async () => {
    const { id: _, ...draft } = await givenDraft()
    await shop.owner.disclosure.createMany({ data: Array.from({ length: 199 }, () => draft) })
    const { result } = await recompute(await givenNotice(1, '04'))
    expect(result).toEqual({ moved: 200 })
    const entries = await shop.owner.auditEntry.findMany({
      where: { procedure: 'calendar.recompute' },
    })
    const named = new Set(entries.flatMap(({ entryIds }) => entryIds))
    const drafts = await shop.owner.disclosure.findMany({ select: { id: true } })
    expect(drafts.filter(({ id }) => !named.has(id))).toEqual([])
  })

  it('leaves in the log of each agency what moved there, under the person who loaded the notice', async () => {
    const here = await givenDraft()
    const elsewhere = await givenDraft(await shop.agencyOf('yi'))
    const job = await recompute(await givenNotice(1, '04'))

    for (const { id, agencyId, dueOn } of [here, elsewhere]) {
      const entries = await shop.owner.auditEntry.findMany({ where: { entryIds: { has: id } } })
      const moved = await shop.owner.disclosure.findUniqueOrThrow({ where: { id } })
      expect(entries).toMatchObject([
        {
          agencyId,
          kind: 'mutation',
          procedure: 'calendar.recompute',
          actorId: requestedById,
          actorName: '管理岗',
          requestId: job.id,
          changes: [
            {
              table: 'Disclosure',
              id,
              before: { dueOn, dueProvisional: true },
              after: { dueOn: moved.dueOn, dueProvisional: false },
            },
          ],
        },
      ])
    }
    const history = await shop.callAs('clerk').audit.history({ entryId: here.id })
    expect(history.map(({ procedure }) => procedure)).toEqual(['calendar.recompute'])
    expect(await verifyChains(shop.db, () => readWitness(shop.folder))).toMatchObject({
      breaks: [],
    })
  })
})
