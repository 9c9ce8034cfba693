import { z } from 'zod'
import { Day } from '../calendar'
import { EntryId, optionalText, Page, requiredText, Version } from '../entry'
import { Refusal } from '../refusal'

/** @law 条例§25 在国家档案馆、公共图书馆、政务服务场所设置政府信息查阅场所 */
export const ReadingPointKind = z.enum([
  'archive',
  'library',
  'government_hall',
  'village',
  'other',
])
export type ReadingPointKind = z.infer<typeof ReadingPointKind>
export const readingPointKindNames: Record<ReadingPointKind, string> = {
  archive: '国家档案馆',
  library: '公共图书馆',
  government_hall: '政务服务场所',
  village: '村级查阅点',
  other: '其他场所',
}

export const HoldingMedium = z.enum(['paper', 'screen'])
export type HoldingMedium = z.infer<typeof HoldingMedium>

const pointFields = {
  kind: ReadingPointKind,
  name: requiredText('查阅点名称', 60),
  address: optionalText('地址'),
  officeHours: optionalText('开放时间'),
  telephone: optionalText('联系电话', 40),
  hasTerminal: z.boolean().default(false),
  openedOn: Day,
  closedOn: Day.nullable().default(null),
}
const closesAfterOpening = {
  check: (point: { openedOn: Day; closedOn: Day | null }) =>
    point.closedOn === null || point.closedOn >= point.openedOn,
  params: { path: ['closedOn'], error: '撤销日期不能早于设立日期。' },
}

export const CreateReadingPoint = z
  .strictObject({ id: EntryId, ...pointFields })
  .refine(closesAfterOpening.check, closesAfterOpening.params)
export type CreateReadingPoint = z.infer<typeof CreateReadingPoint>

export const UpdateReadingPoint = z
  .strictObject({ id: EntryId, version: Version, ...pointFields })
  .refine(closesAfterOpening.check, closesAfterOpening.params)
export type UpdateReadingPoint = z.infer<typeof UpdateReadingPoint>

const visitFields = {
  readingPointId: z.uuid({ error: '请选择查阅点。' }),
  visitedOn: Day,
  visitors: z
    .int({ error: '请填写接待人次。' })
    .min(1, '接待人次至少为1。')
    .max(10_000, '接待人次过大，请核对。'),
  note: optionalText('备注'),
}

/** 查阅登记. */
export const RecordVisit = z.strictObject({ id: EntryId, ...visitFields })
export type RecordVisit = z.infer<typeof RecordVisit>

export const UpdateVisit = z.strictObject({ id: EntryId, version: Version, ...visitFields })
export type UpdateVisit = z.infer<typeof UpdateVisit>

const loanFields = {
  readingPointId: z.uuid({ error: '请选择查阅点。' }),
  title: requiredText('借阅文件名称'),
  lentOn: Day,
  returnedOn: Day.nullable().default(null),
  borrower: optionalText('借阅人', 40),
}
const returnsAfterLending = {
  check: (loan: { lentOn: Day; returnedOn: Day | null }) =>
    loan.returnedOn === null || loan.returnedOn >= loan.lentOn,
  params: { path: ['returnedOn'], error: '归还日期不能早于借出日期。' },
}

/** 借阅登记. */
export const RecordLoan = z
  .strictObject({ id: EntryId, ...loanFields })
  .refine(returnsAfterLending.check, returnsAfterLending.params)
export type RecordLoan = z.infer<typeof RecordLoan>

export const UpdateLoan = z
  .strictObject({ id: EntryId, version: Version, ...loanFields })
  .refine(returnsAfterLending.check, returnsAfterLending.params)
export type UpdateLoan = z.infer<typeof UpdateLoan>

export const ListAtPoint = Page.extend({ readingPointId: EntryId.optional() })
export type ListAtPoint = z.infer<typeof ListAtPoint>

/**
 * Whether something can have happened at the point on `day`.
 *
 * @throws {Refusal} `reading-points.in_future`, `reading-points.not_open`
 */
export function checkOpenAt(
  point: { openedOn: string; closedOn: string | null },
  day: Day,
  today: Day,
  field: string,
): void {
  if (day > today) throw new Refusal('reading-points.in_future', { field })
  if (day < point.openedOn || (point.closedOn !== null && day >= point.closedOn))
    throw new Refusal('reading-points.not_open', { field })
}
