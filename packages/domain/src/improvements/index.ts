import { z } from 'zod'

/** @law 条例§50(4) 政府信息公开工作存在的主要问题及改进情况 */
export const ImprovementKind = z.enum(['problem', 'promise'])
export type ImprovementKind = z.infer<typeof ImprovementKind>

export const ImprovementStatus = z.enum(['open', 'done', 'dropped'])
export type ImprovementStatus = z.infer<typeof ImprovementStatus>
