import { api, expiredKey, queryClient } from '../shell/query-client'
import { answerOf, sentenceOf } from '../shell/refusal'
import { sessionClock } from './session-clock'
import { ask, Done } from './session-request'
import { tellTabs } from './session-tabs'

/**
 * After the proof of identity: learns who that is, so that pages can be shown.
 *
 * @returns why there is nothing to show, as a sentence, or `null` when it is done
 */
export async function enter(): Promise<string | null> {
  try {
    const self = await queryClient.fetchQuery({
      ...api.accounts.self.queryOptions(),
      staleTime: 0,
    })
    queryClient.setQueryData(expiredKey, false)
    tellTabs({ kind: 'signed-in', personId: self.id })
    return null
  } catch (error) {
    // A session with which nothing can be done is not left behind.
    if (answerOf(error)?.refusal) await signOut()
    return sentenceOf(error)
  }
}

/**
 * Only what the server has ended is over: whoever sits here next must not work as the one before.
 *
 * @returns why the session goes on, as a sentence, or `null` when it is over
 */
export async function signOut(): Promise<string | null> {
  const answered = await ask({ path: 'sign-out', input: {}, answer: Done })
  if (!answered.ok && answered.refused.code !== 'accounts.signed_out')
    return `没有退出登录：${answered.refused.message}`
  sessionClock.forget()
  tellTabs({ kind: 'signed-out' })
  return null
}

/** Who is signed in has changed: another password, a second factor, a restriction gone. */
export const learnAgain = () =>
  queryClient.invalidateQueries({ queryKey: api.accounts.self.queryKey() })
