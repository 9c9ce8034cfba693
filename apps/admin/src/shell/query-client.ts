import type { AdminRouter } from '@daylight/api'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { answerOf, isSignedOut } from './refusal'

/** Whether a call found the session gone, while a page with something typed may be open. */
export const expiredKey = ['shell', 'session-expired'] as const

const onError = (error: unknown) => {
  if (isSignedOut(error)) queryClient.setQueryData(expiredKey, true)
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

export const apiClient = createTRPCClient<AdminRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'mutation',
      true: httpLink({ url: '/api/trpc' }),
      false: httpBatchLink({ url: '/api/trpc', maxURLLength: 6_000 }),
    }),
  ],
})

/** For the router, which asks who is signed in before there is a page. */
export const api = createTRPCOptionsProxy<AdminRouter>({ client: apiClient, queryClient })

/** Lets what failed be asked again. */
export const forgetFailures = () =>
  queryClient.resetQueries({ predicate: ({ state }) => state.status === 'error' })

/** After a change: any list or figure may count the entry, so all are asked again, unseen ones when they are next seen. */
export function forgetAnswers(): void {
  const isOfServer = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'shell'
  queryClient.removeQueries({ type: 'inactive', predicate: isOfServer })
  void queryClient.invalidateQueries({ predicate: isOfServer })
}
