import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Modal } from 'antd'
import { useActor } from '../shell/actor'
import { api, expiredKey, forgetFailures, queryClient } from '../shell/query-client'
import { SignInForm } from './sign-in-form'

/** 登录已过期: signs in again above the open page, so that what was typed there stays. */
export function SessionExpired() {
  const actor = useActor()
  const router = useRouter()
  const { data: isExpired = false } = useQuery({
    queryKey: expiredKey,
    queryFn: () => false,
    enabled: false,
  })

  const resume = async () => {
    const self = queryClient.getQueryData(api.accounts.self.queryKey())
    // Another person must not go on with what this one typed.
    if (self?.id !== actor.id) return window.location.assign('/')
    await forgetFailures()
    await router.invalidate()
  }

  return (
    <Modal
      open={isExpired}
      title="登录已过期"
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={400}
      destroyOnHidden
    >
      <p className="mb-4">请重新登录。页面上已填写的内容不会丢失，登录后再保存一次即可。</p>
      <SignInForm username={actor.username ?? ''} onDone={resume} />
    </Modal>
  )
}
