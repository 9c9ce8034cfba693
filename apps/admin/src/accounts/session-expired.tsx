import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Modal } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { useActor } from '../shell/actor'
import {
  api,
  expiredKey,
  forgetAgency,
  forgetAnswers,
  forgetFailures,
  queryClient,
} from '../shell/query-client'
import { sessionClock } from './session-clock'
import { hearTabs, type Word } from './session-tabs'
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

  const resume = async (personId: string | undefined) => {
    queryClient.setQueryData(expiredKey, false)
    // Another person must not go on with what this one typed, and isn't asked about it.
    if (personId !== actor.id) {
      forgetAgency()
      await router.navigate({ to: '/', ignoreBlocker: true })
      return forgetAnswers()
    }
    await forgetFailures()
    await router.invalidate()
  }
  const resumeHere = () => resume(queryClient.getQueryData(api.accounts.self.queryKey())?.id)

  const hear = useEffectEvent((word: Word) => {
    if (word.kind === 'signed-in') void resume(word.personId)
    // Signed out there is signed out here; the server is asked whether it is so.
    else void sessionClock.look()
  })
  useEffect(() => hearTabs((word) => hear(word)), [])

  return (
    <Modal
      open={isExpired}
      title="登录已过期"
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={400}
      // Above whatever was open when the session ended.
      zIndex={1300}
      destroyOnHidden
    >
      <p className="mb-4">请重新登录。页面上已填写的内容不会丢失，登录后再保存一次即可。</p>
      <SignInForm username={actor.username ?? ''} onDone={resumeHere} />
    </Modal>
  )
}
