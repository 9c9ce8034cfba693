import type { AdminRouter } from '@daylight/api'
import type { inferRouterOutputs } from '@trpc/server'

type Desk = inferRouterOutputs<AdminRouter>['desk']

export type Today = Desk['today']
export type Thing = Today['things'][number]
export type Counts = Desk['counts']
