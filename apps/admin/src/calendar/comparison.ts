import type { AdminRouter } from '@daylight/api'
import type { HolidayNotice } from '@daylight/domain/calendar'
import type { inferRouterOutputs } from '@trpc/server'

/** A notice, and what loading it would do. */
export type Comparison = {
  readonly notice: HolidayNotice
  readonly preview: inferRouterOutputs<AdminRouter>['calendar']['preview']
}
