import type { AdminRouter } from '@daylight/api'
import { createTRPCClient, httpLink } from '@trpc/client'
import { agencyHeaders } from '../shell/agency-choice'

/** For what a page asks by itself, again and again: it must not keep a person signed in who has left. */
export const backgroundApi = createTRPCClient<AdminRouter>({
  links: [
    httpLink({
      url: '/api/trpc',
      headers: () => ({ ...agencyHeaders(), 'x-daylight-background': '1' }),
    }),
  ],
})
