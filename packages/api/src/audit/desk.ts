import { startOfDay } from '@daylight/domain/audit'
import type { Found } from '@daylight/domain/desk'
import type { Ctx } from '../trpc'

/** What was refused today, for who watches over the others. */
export async function findRefusals({ db, actor, today }: Ctx): Promise<Found[]> {
  const count = await db.auditEntry.count({
    where: {
      agencyId: actor.agencyId,
      kind: { in: ['refusal', 'sign_in'] },
      // A form that was filled in wrongly is no attempt at anything.
      outcome: { notIn: ['done', 'invalid', 'busy', 'failed', 'accounts.second_factor_asked'] },
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
