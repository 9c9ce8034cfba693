import { useActor } from '../shell/actor'
import { lastSignInInWords } from './session-words'

export function SelfLastSignIn() {
  const actor = useActor()
  return (
    <p className="mb-6 max-w-[53.75rem] border-l-4 border-accent bg-accent-soft px-4 py-3">
      {lastSignInInWords(actor)}
      {actor.lastSignInAt && '如果不是您本人，请立即更换密码并结束其他登录。'}
    </p>
  )
}
