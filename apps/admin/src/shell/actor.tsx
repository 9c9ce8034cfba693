import type { AdminRouter } from '@daylight/api'
import { may, type Permission } from '@daylight/domain/accounts'
import type { inferRouterOutputs } from '@trpc/server'
import { createContext, useContext } from 'react'

export type Self = inferRouterOutputs<AdminRouter>['accounts']['self']

export const ActorContext = createContext<Self | null>(null)

/** Who is signed in. Pages stand inside the frame, which knows. */
export function useActor(): Self {
  const actor = useContext(ActorContext)
  if (!actor) throw new Error('useActor outside the frame')
  return actor
}

/** Whether the signed-in person holds `permission`. Pages hide with it; the server refuses with the same table. */
export function useMay(permission: Permission): boolean {
  const actor = useContext(ActorContext)
  return actor !== null && may(actor, permission)
}
