import { useRouter } from '@tanstack/react-router'
import { App } from 'antd'
import { signOut } from '../accounts/session'
import { chooseAgency } from './agency-choice'
import { useMayLeave } from './leave-guard'
import { queryClient } from './query-client'

const SECONDS = 8

/** 退出登录: the next person at this machine begins with nothing of this one's. Where it fails the page stays. */
export function useSignOut(): () => Promise<void> {
  const router = useRouter()
  const mayLeave = useMayLeave()
  const { message } = App.useApp()
  return async () => {
    if (!(await mayLeave())) return
    const sentence = await signOut()
    if (sentence) return void message.error(sentence, SECONDS)
    chooseAgency(null)
    await router.navigate({ to: '/sign-in', ignoreBlocker: true })
    queryClient.clear()
  }
}
