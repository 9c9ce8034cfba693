import { accountsRouter } from './accounts/router'
import { agenciesRouter } from './agencies/router'
import { auditRouter } from './audit/router'
import { calendarRouter } from './calendar/router'
import { catalogueRouter } from './catalogue/router'
import { deskRouter } from './desk/router'
import { disclosuresRouter } from './disclosures/router'
import { filesRouter } from './files/router'
import { jobsRouter } from './jobs/router'
import { measuresRouter } from './measures/router'
import { readingPointsRouter } from './reading-points/router'
import { reportsRouter } from './reports/router'
import { searchRouter } from './search/router'
import { staffingRouter } from './staffing/router'
import { trainingRouter } from './training/router'
import { createCallerFactory, router } from './trpc'

/** Mounted by apps/admin: what the office can reach. */
export const adminRouter = router({
  accounts: accountsRouter,
  agencies: agenciesRouter,
  audit: auditRouter,
  calendar: calendarRouter,
  catalogue: catalogueRouter,
  desk: deskRouter,
  disclosures: disclosuresRouter,
  files: filesRouter,
  jobs: jobsRouter,
  measures: measuresRouter,
  readingPoints: readingPointsRouter,
  reports: reportsRouter,
  search: searchRouter,
  staffing: staffingRouter,
  training: trainingRouter,
})

export type AdminRouter = typeof adminRouter
export const createAdminCaller = createCallerFactory(adminRouter)

export { actorOf } from './accounts/queries'
export {
  type Answer,
  firstLink,
  linkTo,
  openSignIn,
  type SignInDesk,
  TooManyTries,
  type Visit,
} from './accounts/sign-in'
export type { Act, AuditLog } from './audit/log'
export { contextFrom } from './context'
export { type FileStore, folderStore } from './files/store'
export { getValues } from './measures/queries'
export type { RequestContext } from './trpc'
