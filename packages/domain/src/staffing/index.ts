import { z } from 'zod'
import { Day } from '../calendar'
import { EntryId, optionalText, requiredText, Version } from '../entry'

export const ServiceKind = z.enum(['full_time', 'part_time'])
export type ServiceKind = z.infer<typeof ServiceKind>
export const serviceKindNames: Record<ServiceKind, string> = {
  full_time: '专职',
  part_time: '兼职',
}

/** 任职: a period of service, from its first to its last day. */
export const ServicePeriod = z
  .strictObject({
    kind: ServiceKind,
    startedOn: Day,
    endedOn: Day.nullable().default(null),
    /** Who serves, where the person has an account. */
    personId: EntryId.nullable().default(null),
  })
  .refine(({ startedOn, endedOn }) => endedOn === null || endedOn >= startedOn, {
    path: ['endedOn'],
    error: '离任日期不能早于到任日期。',
  })
export type ServicePeriod = z.infer<typeof ServicePeriod>

/** One post is held by one person at a time. */
const Periods = z
  .array(ServicePeriod, { error: '请至少登记一段任职。' })
  .min(1, '请至少登记一段任职。')
  .superRefine((periods, context) => {
    const inOrder = periods
      .map((period, index) => ({ ...period, index }))
      .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
    for (const [position, period] of inOrder.entries()) {
      const before = inOrder[position - 1]
      if (before && (before.endedOn === null || before.endedOn >= period.startedOn))
        context.addIssue({
          code: 'custom',
          path: [period.index, 'startedOn'],
          message: '与同一岗位的另一段任职时间重叠。',
        })
    }
  })

const fields = {
  title: requiredText('岗位名称', 60),
  duty: optionalText('职责', 200),
  periods: Periods,
}

export const CreateStaffPost = z.strictObject({ id: EntryId, ...fields })
export type CreateStaffPost = z.infer<typeof CreateStaffPost>
export const UpdateStaffPost = z.strictObject({ id: EntryId, version: Version, ...fields })
export type UpdateStaffPost = z.infer<typeof UpdateStaffPost>
