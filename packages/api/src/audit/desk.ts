import { startOfDay } from '@daylight/domain/audit'
import type { Found } from '@daylight/domain/desk'
import type { Ctx } from '../trpc'
import { rangesOf } from './queries'

/** What was refused today, for who watches over the others. */
export async function findRefusals(ctx: Ctx): Promise<Found[]> {
  const { db, today } = ctx
  const count = await db.auditEntry.count({
    where: {
      OR: (await rangesOf(ctx)).map((agencyId) => ({ agencyId })),
      kind: 'refusal',
      // A form that was filled in wrongly is no attempt at anything.
      outcome: { notIn: ['invalid', 'busy', 'failed'] },
      at: { gte: startOfDay(today) },
    },
  })
  if (count === 0) return []
  return [
    {
      id: `refusals-${today}`,
      title: `今天有${count}次办理未获准许`,
      note: '没有权限、密码不对或不合规定的办理',
      day: null,
      to: `/audit?kind=refusal&day=${today}`,
    },
  ]
}
