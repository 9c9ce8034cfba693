import { useActor } from '../shell/actor'
import { addressInWords, instantInWords } from './session-words'

/** The sign-in before this one: whoever does not remember it has a stranger in the account. */
export function SelfLastSignIn() {
  const { lastSignInAt, lastSignInFrom } = useActor()
  return (
    <p className="mb-6 max-w-[53.75rem] border-l-4 border-accent bg-accent-soft px-4 py-3">
      {lastSignInAt
        ? `上次登录：${instantInWords(lastSignInAt)}，来自${addressInWords(lastSignInFrom)}。如果不是您本人，请立即更换密码并结束其他登录。`
        : '这是您第一次登录。'}
    </p>
  )
}
