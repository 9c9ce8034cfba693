import { Day } from '@daylight/domain/calendar'
import type { Found } from '@daylight/domain/desk'
import type { Ctx } from '../trpc'
import { getWanted, isAtRoot } from './queries'

/** The State Council's notice for the next year, from 1 November until it is loaded. */
export async function findWantedNotice(ctx: Ctx): Promise<Found[]> {
  if (!(await isAtRoot(ctx))) return []
  const { year, uncertain } = await getWanted(ctx)
  if (year === null) return []
  return [
    {
      id: `notice-${year}`,
      title: `装入国务院办公厅关于${year}年部分节假日安排的通知`,
      note:
        uncertain > 0 ? `装入前有${uncertain}项期限是暂定的` : '装入前，跨到该年的期限都是暂定的',
      day: Day.parse(`${year - 1}-12-31`),
      to: `/calendar/load?year=${year}`,
    },
  ]
}

/** Deadlines that a notice moved and nobody of the agency has taken note of. */
export async function findMovedDeadlines({ db, actor }: Ctx): Promise<Found[]> {
  const open = { agencyId: actor.agencyId, seenAt: null }
  const [count, last] = await Promise.all([
    db.deadlineChange.count({ where: open }),
    db.deadlineChange.findFirst({ where: open, orderBy: { id: 'desc' } }),
  ])
  if (!last) return []
  return [
    {
      id: last.id,
      title: `${count}项公开期限因放假安排变动或确定`,
      note:
        last.oldDueOn === last.newDueOn
          ? `${last.title}：${last.newDueOn}已由暂定变为确定`
          : `${last.title}：${last.oldDueOn}改为${last.newDueOn}`,
      day: null,
      to: '/calendar/changes',
    },
  ]
}
