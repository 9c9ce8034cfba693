import { z } from 'zod'

/** @law 条例§46 考核制度、社会评议制度和责任追究制度; 条例§47 日常指导和监督检查 */
export const SupervisionKind = z.enum([
  'meeting',
  'inspection',
  'assessment',
  'appraisal',
  'accountability',
])
export type SupervisionKind = z.infer<typeof SupervisionKind>
