import { publicAgenciesRouter } from './agencies/public-router'
import { publicCatalogueRouter } from './catalogue/public-router'
import { publicDisclosuresRouter } from './disclosures/public-router'
import { publicFilesRouter } from './files/public-router'
import { createCallerFactory, router } from './open'
import { publicReadingPointsRouter } from './reading-points/public-router'
import { publicReportsRouter } from './reports/public-router'

/** Mounted by apps/site: what the internet can reach. Nothing that writes is imported from here. */
export const publicRouter = router({
  agencies: publicAgenciesRouter,
  catalogue: publicCatalogueRouter,
  disclosures: publicDisclosuresRouter,
  files: publicFilesRouter,
  readingPoints: publicReadingPointsRouter,
  reports: publicReportsRouter,
})

export type PublicRouter = typeof publicRouter
export const createPublicCaller = createCallerFactory(publicRouter)

export { contextFrom } from './public-context'
