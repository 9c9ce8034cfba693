/**
 * 放假安排通知: the State Council's notice on the holidays of one year, as a form sends it and as
 * its text is read.
 *
 * Unit: days. Every sentence stands at the field that it is about, e.g. `holidays.1.work.0`.
 *
 * @law 全国年节及纪念日放假办法(2024年修订)§2 全体公民放假的节日：元旦、春节、清明节、劳动节、端午节、中秋节、国庆节
 */
import { z } from 'zod'
import { requiredText } from '../entry'
import { Day } from './day'
import { faultsOf } from './notice-faults'

/** Organ code, year in 六角括号, number without leading zero. @law GB/T 9704-2012 7.2.5 */
const NoticeNumber = z
  .string({ error: '请填写发文字号，没有时留空。' })
  .trim()
  .regex(
    /^(?:[\u4e00-\u9fa5]{2,12}〔20\d{2}〕[1-9]\d{0,4}号)?$/u,
    '发文字号应写作“国办发明电〔2025〕7号”：用六角括号〔〕，序号不加“第”，不编虚位。',
  )

/** 放假: from the first to the last day off, both included. */
export const DaysOff = z.strictObject({ first: Day, last: Day })
export type DaysOff = z.infer<typeof DaysOff>

/** One holiday, or two that are taken together (国庆节、中秋节). `work` are its days of 调休上班. */
export const Holiday = z.strictObject({
  name: requiredText('节日名称', 20),
  off: z
    .array(DaysOff, { error: '请填写放假日期。' })
    .min(1, '请填写放假日期。')
    .max(5, '一个节日的放假日期不能超过5段。'),
  work: z
    .array(Day, { error: '请填写调休上班的日期。' })
    .max(10, '一个节日的调休上班不能超过10天。')
    .default([]),
})
export type Holiday = z.infer<typeof Holiday>

const HOLIDAYS_MAX = 20

export const HolidayNotice = z
  .strictObject({
    year: z
      .int({ error: '请填写年份，如2027。' })
      .min(2000, '年份应在2000年至2100年之间。')
      .max(2100, '年份应在2000年至2100年之间。'),
    documentNumber: NoticeNumber.default(''),
    issuedOn: Day.nullable().default(null),
    /** 调整通知: it lists only what changes in a year whose notice is loaded. */
    amends: z.boolean().default(false),
    holidays: z
      .array(Holiday, { error: '请至少填写一个节日。' })
      .min(1, '请至少填写一个节日。')
      .max(HOLIDAYS_MAX, `节日不能超过${HOLIDAYS_MAX}个。`),
  })
  .superRefine((notice, context) => {
    // What is far too long is refused for that alone.
    if (notice.holidays.length > HOLIDAYS_MAX) return
    for (const { path, sentence } of faultsOf(notice))
      context.addIssue({ code: 'custom', path: [...path], message: sentence })
  })
export type HolidayNotice = z.infer<typeof HolidayNotice>

/** What a form holds, or a text was read to, before it is checked. */
export type NoticeDraft = z.input<typeof HolidayNotice>
