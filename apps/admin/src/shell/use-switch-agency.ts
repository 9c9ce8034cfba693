import { useRouter } from '@tanstack/react-router'
import { useActor } from './actor'
import { chooseAgency, chosenAgency } from './agency-choice'
import { useMayLeave } from './leave-guard'
import { api, apiClient, forgetAgency, queryClient } from './query-client'
import { useToast } from './toast'

/** Where the person works when nothing is chosen. */
export function useOwnAgencyId(): string {
  const { agencyId } = useActor()
  return chosenAgency()?.ownAgencyId ?? agencyId
}

/** Goes to work in another agency: nothing of the one before stays on the page or in the cache. */
export function useSwitchAgency(): (agencyId: string) => Promise<void> {
  const actor = useActor()
  const ownAgencyId = useOwnAgencyId()
  const router = useRouter()
  const mayLeave = useMayLeave()
  const toast = useToast()

  return async (agencyId) => {
    if (agencyId === actor.agencyId || !(await mayLeave())) return
    const before = chosenAgency()
    chooseAgency({ personId: actor.id, agencyId, ownAgencyId })
    try {
      const self = await apiClient.accounts.self.query()
      forgetAgency('inactive')
      await router.navigate({ to: '/', ignoreBlocker: true })
      forgetAgency()
      queryClient.setQueryData(api.accounts.self.queryKey(), self)
      toast.done(`已切换到${self.agency.shortName}。`)
    } catch (error) {
      chooseAgency(before)
      toast.failed(error)
    }
  }
}
