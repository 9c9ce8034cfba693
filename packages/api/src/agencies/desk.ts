import type { Found } from '@daylight/domain/desk'
import type { Ctx } from '../trpc'

/** Without its unified code an agency can't number what it publishes. */
export async function findMissingCode({ db, actor }: Ctx): Promise<Found[]> {
  const agency = await db.agency.findFirst({
    where: { id: actor.agencyId, unifiedCode: null, kind: { not: 'village' } },
  })
  if (!agency) return []
  return [
    {
      id: agency.id,
      title: '填写统一社会信用代码',
      note: '没有代码，公开信息时不能编制索引号',
      day: null,
      to: '/agency',
    },
  ]
}
