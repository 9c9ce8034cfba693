import { z } from 'zod'

/** 全站检索: a few words, found in titles, names and numbers. */
export const FindText = z.strictObject({
  text: z
    .string({ error: '请填写要查找的文字。' })
    .trim()
    .min(2, '请至少输入两个字。')
    .max(60, '查找的文字不能超过60个字。'),
})
export type FindText = z.infer<typeof FindText>

export const SEARCH_MAX = 20

export type SearchHit = {
  readonly concept: string
  readonly id: string
  readonly title: string
  readonly note: string
  readonly to: string
}
