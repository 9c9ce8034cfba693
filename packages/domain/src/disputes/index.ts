import { z } from 'zod'

/** @law 条例§51 */
export const DisputeKind = z.enum([
  'reconsideration',
  'litigation_direct',
  'litigation_after_reconsideration',
  'complaint',
])
export type DisputeKind = z.infer<typeof DisputeKind>

/** The columns of table 四; a dispute without a result is 尚未审结. */
export const DisputeResult = z.enum(['upheld', 'corrected', 'other'])
export type DisputeResult = z.infer<typeof DisputeResult>
