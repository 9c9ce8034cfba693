import type { EditAgency } from '@daylight/domain/agencies'
import { Refusal } from '@daylight/domain/refusal'
import type { Ctx } from '../trpc'
import { getOwnAgency } from './queries'

/** @throws {Refusal} `agencies.not_found`, `agencies.code_taken`, `entry.changed` */
export async function editAgency(ctx: Ctx, { id, version, ...fields }: EditAgency): Promise<void> {
  const current = await getOwnAgency(ctx)
  if (current.id !== id) throw new Refusal('agencies.not_found')
  if (current.version !== version) throw new Refusal('entry.changed', { current })

  const holder = await ctx.db.agency.findUnique({ where: { unifiedCode: fields.unifiedCode } })
  if (holder && holder.id !== id) throw new Refusal('agencies.code_taken', { field: 'unifiedCode' })

  await ctx.db.agency.update({ where: { id }, data: { ...fields, version: version + 1 } })
}
