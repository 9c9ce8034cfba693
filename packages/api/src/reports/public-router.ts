import { Page } from '@daylight/domain/entry'
import { Refusal } from '@daylight/domain/refusal'
import { z } from 'zod'
import { open, router } from '../open'
import { openFrozenFigure } from './frozen'
import { getPublicReport, listPublicReports } from './queries'

const Published = z.strictObject({ slug: z.string().max(60), year: z.int() })

export const publicReportsRouter = router({
  list: open
    .input(Published.pick({ slug: true }))
    .query(({ ctx, input }) => listPublicReports(ctx, input.slug)),
  get: open
    .input(Published)
    .query(({ ctx, input }) => getPublicReport(ctx, input.slug, input.year)),
  /** `null` where the report or the number does not exist. */
  figure: open
    .input(Page.extend({ ...Published.shape, key: z.string().max(120) }))
    .query(async ({ ctx, input: { slug, year, key, ...page } }) => {
      const report = await getPublicReport(ctx, slug, year)
      if (!report) return null
      return openFrozenFigure(ctx.db, report, { key, ...page }).catch((error) => {
        if (error instanceof Refusal) return null
        throw error
      })
    }),
})
