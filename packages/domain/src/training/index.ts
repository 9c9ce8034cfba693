import { z } from 'zod'
import { Day } from '../calendar'
import { EntryId, optionalText, Page, requiredText, Version } from '../entry'
import { Refusal } from '../refusal'

/** @law 条例§48 对行政机关的政府信息公开工作人员定期进行培训 */
export const TrainingKind = z.enum(['regulation', 'practice', 'secrecy', 'platform', 'other'])
export type TrainingKind = z.infer<typeof TrainingKind>
export const trainingKindNames: Record<TrainingKind, string> = {
  regulation: '法规学习',
  practice: '业务培训',
  secrecy: '保密审查',
  platform: '平台操作',
  other: '其他',
}

/** 签到 by post, one person a line; the person-times are the number of lines. */
const Attendees = z
  .array(requiredText('参训人员', 60), { error: '请登记参训人员，每行一人。' })
  .min(1, '请登记参训人员，每行一人；没有人参加的培训不能入账。')
  .max(1000, '一场培训最多登记1000人。')
  .superRefine((attendees, context) => {
    const twice = attendees.find((name, index) => attendees.indexOf(name) !== index)
    if (twice)
      context.addIssue({ code: 'custom', message: `“${twice}”登记了两次，请删去一次或加以区分。` })
  })

const fields = {
  heldOn: Day,
  topic: requiredText('培训主题', 100),
  kind: TrainingKind.default('regulation'),
  place: requiredText('培训地点', 100),
  host: optionalText('主办', 60),
  trainer: optionalText('主讲', 60),
  attendees: Attendees,
}

export const CreateTrainingSession = z.strictObject({ id: EntryId, ...fields })
export type CreateTrainingSession = z.infer<typeof CreateTrainingSession>

export const UpdateTrainingSession = z.strictObject({ id: EntryId, version: Version, ...fields })
export type UpdateTrainingSession = z.infer<typeof UpdateTrainingSession>

export const ListTrainingSessions = Page.extend({
  year: z.int().min(1949).max(2100).optional(),
})
export type ListTrainingSessions = z.infer<typeof ListTrainingSessions>

/** @throws {Refusal} `training.in_future` */
export function checkHeld({ heldOn }: { heldOn: Day }, today: Day): void {
  if (heldOn > today) throw new Refusal('training.in_future', { field: 'heldOn' })
}
