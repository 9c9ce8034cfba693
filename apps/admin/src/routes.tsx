import { ListAudit } from '@daylight/domain/audit'
import { ListDisclosures } from '@daylight/domain/disclosures'
import { Page } from '@daylight/domain/entry'
import { JobStatus } from '@daylight/domain/jobs'
import { ReadingPointKind } from '@daylight/domain/reading-points'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { z } from 'zod'
import { SignInPage } from './accounts/sign-in-page'
import { WelcomePage } from './accounts/welcome-page'
import { Frame } from './shell/frame'
import { FailedPage, MissingPage } from './shell/other-pages'
import { api, queryClient } from './shell/query-client'
import { isSignedOut } from './shell/refusal'
import { parseSearch, searchOf, stringifySearch } from './shell/search'
import { PageSkeleton } from './shell/skeleton'

const root = createRootRoute()

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: searchOf({ from: z.string().regex(/^\/(?![/\\])/) }),
  component: SignInPage,
})

/** Where a one-time link leads: its secret stands behind the `#`. */
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: WelcomePage,
})

/** Everything else is for people who are signed in. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(api.accounts.self.queryOptions())
    } catch (error) {
      if (!isSignedOut(error)) throw error
      const from = location.href === '/' ? undefined : location.href
      throw redirect({ to: '/sign-in', search: { from }, replace: true })
    }
  },
})

const { after } = Page.shape
const { actorId, concept, kind, day, entryId } = ListAudit.shape
const { status, headingId, genre, channel } = ListDisclosures.shape
const year = z.coerce.number().int().min(1949).max(2100)
const texts = (search: Record<string, unknown>) => search as Record<string, string | undefined>
const inFrame = { getParentRoute: () => frame }

const pages = [
  createRoute({
    ...inFrame,
    path: '/',
    validateSearch: searchOf({ year }),
    component: lazyRouteComponent(() => import('./desk/desk-page'), 'DeskPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/disclosures',
    validateSearch: searchOf({ status, headingId, genre, channel, year, after }),
    component: lazyRouteComponent(
      () => import('./disclosures/disclosures-page'),
      'DisclosuresPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/disclosures/new',
    component: lazyRouteComponent(
      () => import('./disclosures/new-disclosure-page'),
      'NewDisclosurePage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/disclosures/$id',
    component: lazyRouteComponent(() => import('./disclosures/disclosure-page'), 'DisclosurePage'),
  }),
  createRoute({
    ...inFrame,
    path: '/training',
    validateSearch: searchOf({ year, after }),
    component: lazyRouteComponent(() => import('./training/training-page'), 'TrainingPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/training/new',
    component: lazyRouteComponent(() => import('./training/new-session-page'), 'NewSessionPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/training/$id',
    component: lazyRouteComponent(() => import('./training/session-page'), 'SessionPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/staffing',
    validateSearch: searchOf({ after }),
    component: lazyRouteComponent(() => import('./staffing/staffing-page'), 'StaffingPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/staffing/new',
    component: lazyRouteComponent(() => import('./staffing/new-post-page'), 'NewPostPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/staffing/$id',
    component: lazyRouteComponent(() => import('./staffing/post-page'), 'PostPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/reading-points',
    validateSearch: searchOf({ kind: ReadingPointKind, terminal: z.enum(['yes', 'no']), after }),
    component: lazyRouteComponent(
      () => import('./reading-points/reading-points-page'),
      'ReadingPointsPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/reading-points/new',
    component: lazyRouteComponent(
      () => import('./reading-points/new-reading-point-page'),
      'NewReadingPointPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/reading-points/$id',
    validateSearch: searchOf({ tab: z.enum(['visits', 'loans', 'details']), after }),
    component: lazyRouteComponent(
      () => import('./reading-points/reading-point-page'),
      'ReadingPointPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/reports',
    validateSearch: texts,
    component: lazyRouteComponent(() => import('./reports/reports-page'), 'ReportsPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/reports/$id',
    validateSearch: texts,
    component: lazyRouteComponent(() => import('./reports/report-page'), 'ReportPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/agency',
    component: lazyRouteComponent(() => import('./agencies/agency-page'), 'AgencyPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/me',
    component: lazyRouteComponent(() => import('./accounts/self-page'), 'SelfPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/people',
    validateSearch: searchOf({ state: z.enum(['active', 'disabled']), after }),
    component: lazyRouteComponent(() => import('./accounts/people-page'), 'PeoplePage'),
  }),
  createRoute({
    ...inFrame,
    path: '/people/new',
    component: lazyRouteComponent(() => import('./accounts/new-person-page'), 'NewPersonPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('./accounts/person-page'), 'PersonPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/agencies',
    component: lazyRouteComponent(() => import('./agencies/agencies-page'), 'AgenciesPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/agencies/new',
    validateSearch: searchOf({ parentId: z.uuid() }),
    component: lazyRouteComponent(() => import('./agencies/new-agency-page'), 'NewAgencyPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/settings',
    component: lazyRouteComponent(() => import('./agencies/settings-page'), 'SettingsPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/calendar',
    validateSearch: searchOf({ year }),
    component: lazyRouteComponent(() => import('./calendar/calendar-page'), 'CalendarPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/calendar/load',
    validateSearch: searchOf({ year }),
    component: lazyRouteComponent(() => import('./calendar/load-notice-page'), 'LoadNoticePage'),
  }),
  createRoute({
    ...inFrame,
    path: '/calendar/changes',
    validateSearch: searchOf({ state: z.enum(['open', 'seen']), after }),
    component: lazyRouteComponent(
      () => import('./calendar/deadline-changes-page'),
      'DeadlineChangesPage',
    ),
  }),
  createRoute({
    ...inFrame,
    path: '/audit',
    validateSearch: searchOf({ actorId, concept, kind, day, entryId, after }),
    component: lazyRouteComponent(() => import('./audit/audit-page'), 'AuditPage'),
  }),
  createRoute({
    ...inFrame,
    path: '/jobs',
    validateSearch: searchOf({ status: JobStatus, after }),
    component: lazyRouteComponent(() => import('./jobs/jobs-page'), 'JobsPage'),
  }),
  createRoute({ ...inFrame, path: '$', component: MissingPage }),
] as const

export const router = createRouter({
  routeTree: root.addChildren([signIn, welcome, frame.addChildren(pages)]),
  parseSearch,
  stringifySearch,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: MissingPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface HistoryState {
    /** The page before this one is one step back in the history. */
    paged?: boolean
  }
}
