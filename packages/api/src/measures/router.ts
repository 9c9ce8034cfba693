import { Day } from '@daylight/domain/calendar'
import { Page } from '@daylight/domain/entry'
import { Basis, checkCutOff, MeasureName } from '@daylight/domain/measures'
import { z } from 'zod'
import { requires, router } from '../trpc'
import { getValues, openFigure } from './queries'

const Question = z.strictObject({ year: z.int(), asOf: Day })

export const measuresRouter = router({
  values: requires('measures.read')
    .input(Question)
    .query(async ({ ctx: { db, actor }, input: { year, asOf } }) => {
      checkCutOff(year, asOf)
      const values = await getValues(db, { agencyIds: [actor.agencyId], year, asOf })
      return [...values].map(([measure, value]) => ({ measure, ...value }))
    }),

  open: requires('measures.read')
    .input(Page.extend({ ...Question.shape, measure: MeasureName, basis: Basis }))
    .query(({ ctx: { db, actor }, input: { year, asOf, measure, basis, after, limit } }) => {
      checkCutOff(year, asOf)
      const scope = { agencyIds: [actor.agencyId], year, asOf }
      return openFigure(db, { measure, basis }, scope, { after, limit })
    }),
})
