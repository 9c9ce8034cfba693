import type { AdminRouter } from '@daylight/api'
import type { inferRouterOutputs } from '@trpc/server'

/** The report as the office reads it. */
export type Report = inferRouterOutputs<AdminRouter>['reports']['get']
