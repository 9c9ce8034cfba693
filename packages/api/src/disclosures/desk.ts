import type { Day } from '@daylight/domain/calendar'
import type { Found } from '@daylight/domain/desk'
import type { Ctx } from '../trpc'

/** More than the desk shows, so that it can say how many there are. */
const FIRST = 100

/** What is proactive, not yet public, and due first. */
export async function findDueDisclosures({ db, actor }: Ctx): Promise<Found[]> {
  const drafts = await db.disclosure.findMany({
    where: { agencyId: actor.agencyId, status: 'draft', attribute: 'proactive' },
    select: {
      id: true,
      title: true,
      dueOn: true,
      dueProvisional: true,
      heading: { select: { name: true } },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: FIRST,
  })
  return drafts.map(({ id, title, dueOn, dueProvisional, heading }) => ({
    id,
    title,
    note: `主动公开信息 · ${heading.name}`,
    day: dueOn as Day,
    provisional: dueProvisional,
    deadlineOf: 'disclosures',
    to: `/disclosures/${id}`,
  }))
}
