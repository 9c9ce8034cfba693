import type { AdminRouter } from '@daylight/api'
import { createTRPCContext } from '@trpc/tanstack-react-query'

export const { TRPCProvider: ApiProvider, useTRPC: useApi } = createTRPCContext<AdminRouter>()
