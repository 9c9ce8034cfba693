import { useRouter } from '@tanstack/react-router'
import { signOut } from '../accounts/session'
import { chooseAgency } from './agency-choice'
import { useMayLeave } from './leave-guard'
import { queryClient } from './query-client'
import { useToast } from './toast'

/** 退出登录: the next person at this machine begins with nothing of this one's. Where it fails the page stays. */
export function useSignOut(): () => Promise<void> {
  const router = useRouter()
  const mayLeave = useMayLeave()
  const toast = useToast()
  return async () => {
    if (!(await mayLeave())) return
    const sentence = await signOut()
    if (sentence) return toast.refused(sentence)
    chooseAgency(null)
    await router.navigate({ to: '/sign-in', ignoreBlocker: true })
    queryClient.clear()
  }
}
