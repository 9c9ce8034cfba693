import { accountsRouter } from './accounts/router'
import { agenciesRouter, publicAgenciesRouter } from './agencies/router'
import { catalogueRouter, publicCatalogueRouter } from './catalogue/router'
import { disclosuresRouter, publicDisclosuresRouter } from './disclosures/router'
import { filesRouter, publicFilesRouter } from './files/router'
import { measuresRouter } from './measures/router'
import { publicReadingPointsRouter, readingPointsRouter } from './reading-points/router'
import { publicReportsRouter, reportsRouter } from './reports/router'
import { staffingRouter } from './staffing/router'
import { trainingRouter } from './training/router'
import { createCallerFactory, router } from './trpc'

/** Mounted by apps/site: what the internet can reach. */
export const publicRouter = router({
  agencies: publicAgenciesRouter,
  catalogue: publicCatalogueRouter,
  disclosures: publicDisclosuresRouter,
  files: publicFilesRouter,
  readingPoints: publicReadingPointsRouter,
  reports: publicReportsRouter,
})

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

export type PublicRouter = typeof publicRouter
export type AdminRouter = typeof adminRouter
export const createPublicCaller = createCallerFactory(publicRouter)
export const createAdminCaller = createCallerFactory(adminRouter)

export { type Auth, createAuth } from './accounts/auth'
export { actorOf } from './accounts/queries'
export { contextFrom } from './context'
export { type FileStore, folderStore } from './files/store'
export { getValues } from './measures/queries'
export type { RequestContext } from './trpc'
