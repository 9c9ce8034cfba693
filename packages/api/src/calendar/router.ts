import { HolidayNotice } from '@daylight/domain/calendar'
import { EntryId, Page } from '@daylight/domain/entry'
import { z } from 'zod'
import { requires, router } from '../trpc'
import { acknowledge, loadNotice } from './commands'
import { readNotice } from './notice-file'
import {
  getStrip,
  getWanted,
  getYear,
  listDeadlineChanges,
  listYears,
  previewNotice,
} from './queries'

const Year = z.strictObject({ year: z.int().min(1949).max(2100) })
const Changes = Page.extend({ state: z.enum(['open', 'seen']).optional() })
const Seen = z.strictObject({ ids: z.array(EntryId).min(1).max(100) })
const Deadline = z.strictObject({ concept: z.literal('disclosures'), id: EntryId })
const NoticeFile = z.strictObject({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) })
const Load = z.strictObject({ notice: HolidayNotice, version: z.int().min(0) })

export const calendarRouter = router({
  years: requires('calendar.read').query(({ ctx }) => listYears(ctx)),
  year: requires('calendar.read')
    .input(Year)
    .query(({ ctx, input }) => getYear(ctx, input.year)),
  wanted: requires('calendar.read').query(({ ctx }) => getWanted(ctx)),
  preview: requires('calendar.edit')
    .input(z.strictObject({ notice: HolidayNotice }))
    .query(({ ctx, input }) => previewNotice(ctx, input.notice)),
  noticeText: requires('calendar.edit')
    .input(NoticeFile)
    .query(({ input }) => readNotice(input)),
  load: requires('calendar.edit')
    .input(Load)
    .mutation(({ ctx, input }) => loadNotice(ctx, input)),
  changes: requires('calendar.changes')
    .input(Changes)
    .query(({ ctx, input }) => listDeadlineChanges(ctx, input)),
  acknowledge: requires('calendar.acknowledge')
    .input(Seen)
    .mutation(({ ctx, input }) => acknowledge(ctx, input.ids, true)),
  unacknowledge: requires('calendar.acknowledge')
    .input(Seen)
    .mutation(({ ctx, input }) => acknowledge(ctx, input.ids, false)),
  strip: requires('disclosures.read')
    .input(Deadline)
    .query(({ ctx, input }) => getStrip(ctx, input)),
})
