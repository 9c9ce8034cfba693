import { z } from 'zod'
import { Day } from '../calendar'
import { EntryId, optionalText, Page, requiredText, Version } from '../entry'
import { Channel, DisclosureAttribute, DisclosureStatus, Genre } from './terms'

/**
 * 发文字号: organ code, year in 六角括号, number without leading zero or 第.
 *
 * @law GB/T 9704-2012 7.2.5 年份应标全称，用六角括号“〔〕”括入；发文顺序号不加“第”字，不编虚位
 */
export const DocumentNumber = z
  .string()
  .trim()
  .regex(
    /^[\u4e00-\u9fa5]{2,12}〔(19|20)\d{2}〕[1-9]\d*号$/u,
    '发文字号应写作“曙政发〔2018〕3号”：用六角括号〔〕，序号不加“第”，不编虚位。',
  )

const fields = {
  headingId: z.uuid({ error: '请选择栏目。' }),
  title: requiredText('标题'),
  summary: optionalText('内容概述', 500),
  body: optionalText('正文', 100_000),
  documentNumber: DocumentNumber.nullable().default(null),
  genre: Genre.nullable().default(null),
  topic: optionalText('主题分类', 60).nullable().default(null),
  attribute: DisclosureAttribute.default('proactive'),
  formedOn: Day,
  fileIds: z.array(EntryId).max(20, '附件最多20个。').default([]),
}

export const CreateDisclosure = z.strictObject({ id: EntryId, ...fields })
export type CreateDisclosure = z.infer<typeof CreateDisclosure>

export const UpdateDisclosure = z.strictObject({ id: EntryId, version: Version, ...fields })
export type UpdateDisclosure = z.infer<typeof UpdateDisclosure>

/** 登记公开渠道: one act of making an item public. */
export const PostDisclosure = z.strictObject({
  id: EntryId,
  disclosureId: EntryId,
  channel: Channel,
  postedOn: Day,
  place: optionalText('公开地点'),
  /** The point that takes the copy, for the two channels of a reading point. */
  readingPointId: EntryId.nullable().default(null),
})
export type PostDisclosure = z.infer<typeof PostDisclosure>

export const ListDisclosures = Page.extend({
  status: DisclosureStatus.optional(),
  headingId: EntryId.optional(),
  genre: Genre.optional(),
  channel: Channel.optional(),
  year: z.int().min(1949).max(2100).optional(),
})
export type ListDisclosures = z.infer<typeof ListDisclosures>
