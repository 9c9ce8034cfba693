import { useRouter } from '@tanstack/react-router'
import { signOut } from '../accounts/session'
import { chooseAgency } from './agency-choice'
import { useMayLeave } from './leave-guard'
import { queryClient } from './query-client'

/** 退出登录: the next person at this machine begins with nothing of this one's. */
export function useSignOut(): () => Promise<void> {
  const router = useRouter()
  const mayLeave = useMayLeave()
  return async () => {
    if (!(await mayLeave())) return
    await signOut()
    chooseAgency(null)
    await router.navigate({ to: '/sign-in', ignoreBlocker: true })
    queryClient.clear()
  }
}
