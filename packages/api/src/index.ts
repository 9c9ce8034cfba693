import { accountsRouter } from './accounts/router'
import { agenciesRouter } from './agencies/router'
import { catalogueRouter } from './catalogue/router'
import { disclosuresRouter } from './disclosures/router'
import { filesRouter } from './files/router'
import { measuresRouter } from './measures/router'
import { readingPointsRouter } from './reading-points/router'
import { reportsRouter } from './reports/router'
import { staffingRouter } from './staffing/router'
import { trainingRouter } from './training/router'
import { createCallerFactory, router } from './trpc'

/** Mounted by apps/admin: what the office can reach. */
export const adminRouter = router({
  accounts: accountsRouter,
  agencies: agenciesRouter,
  catalogue: catalogueRouter,
  disclosures: disclosuresRouter,
  files: filesRouter,
  measures: measuresRouter,
  readingPoints: readingPointsRouter,
  reports: reportsRouter,
  staffing: staffingRouter,
  training: trainingRouter,
})

export type AdminRouter = typeof adminRouter
export const createAdminCaller = createCallerFactory(adminRouter)

export { type Auth, createAuth } from './accounts/auth'
export { actorOf } from './accounts/queries'
export { contextFrom } from './context'
export { type FileStore, folderStore } from './files/store'
export { getValues } from './measures/queries'
export type { RequestContext } from './trpc'
