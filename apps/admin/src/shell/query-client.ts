import type { AdminRouter } from '@daylight/api'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, retryLink, splitLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { watchSession } from '../accounts/session-clock'
import { agencyHeaders, chooseAgency, chosenAgency } from './agency-choice'
import { answerOf, isSignedOut } from './refusal'

/** Whether a call found the session gone, while a page with something typed may be open. */
export const expiredKey = ['shell', 'session-expired'] as const

/** The chosen agency is gone, or the person's roles don't reach it any more. */
const isOutOfReach = (error: unknown): boolean =>
  chosenAgency() !== null && answerOf(error)?.refusal === 'agencies.not_found'

const onError = (error: unknown) => {
  if (isSignedOut(error)) queryClient.setQueryData(expiredKey, true)
  // Asked again who that is, the server refuses as well, and the person is back in the own agency.
  if (isOutOfReach(error)) void queryClient.invalidateQueries({ queryKey: selfKey })
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // An answer stays an answer when asked again; only silence is worth a second try.
      retry: (failures, error) => failures < 1 && answerOf(error) === null,
    },
  },
})

/** Each answer says how long the session still lasts; what was asked tells work from looking. */
const watchedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  watchSession(response, init ?? {})
  return response
}

const shared = { url: '/api/trpc', headers: agencyHeaders, fetch: watchedFetch }

export const apiClient = createTRPCClient<AdminRouter>({
  links: [
    retryLink({
      retry: ({ op: { path }, error, attempts }) => {
        if (path !== 'accounts.self' || attempts > 1 || !isOutOfReach(error)) return false
        chooseAgency(null)
        forgetAgency()
        return true
      },
    }),
    splitLink({
      condition: ({ type }) => type === 'mutation',
      true: httpLink(shared),
      false: httpBatchLink({ ...shared, maxURLLength: 6_000 }),
    }),
  ],
})

/** For the router, which asks who is signed in before there is a page. */
export const api = createTRPCOptionsProxy<AdminRouter>({ client: apiClient, queryClient })

const selfKey = api.accounts.self.queryKey()

type Keyed = { readonly queryKey: readonly unknown[] }
const isOfServer = ({ queryKey }: Keyed) => queryKey[0] !== 'shell'
const isSelf = ({ queryKey }: Keyed) => JSON.stringify(queryKey[0]) === JSON.stringify(selfKey[0])

/** Lets what failed be asked again. */
export const forgetFailures = () =>
  queryClient.resetQueries({ predicate: ({ state }) => state.status === 'error' })

/** Asks again what is on the page, and waits for the answers. */
export const readAgain = () => queryClient.invalidateQueries({ predicate: isOfServer })

/**
 * After a change: any list or figure may count the entry, so all are asked again, unseen ones when they are next seen.
 *
 * @returns when what is on the page is as the change left it
 */
export function forgetAnswers(): Promise<void> {
  queryClient.removeQueries({ type: 'inactive', predicate: isOfServer })
  return readAgain()
}

/** Back to the own agency, e.g. where the choice was another person's. */
export function forgetChoice(): void {
  chooseAgency(null)
  forgetAgency()
  void queryClient.invalidateQueries({ queryKey: selfKey })
}

/** What was asked for one agency says nothing about another; only who is signed in stays. */
export const forgetAgency = (type: 'inactive' | 'all' = 'all') =>
  queryClient.removeQueries({ type, predicate: (query) => isOfServer(query) && !isSelf(query) })
