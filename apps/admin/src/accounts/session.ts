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

export async function signOut(): Promise<void> {
  await ask({ path: 'sign-out', input: {}, answer: Done })
  sessionClock.forget()
  tellTabs({ kind: 'signed-out' })
}

/** Who is signed in has changed: another password, a second factor, a restriction gone. */
export const learnAgain = () =>
  queryClient.invalidateQueries({ queryKey: api.accounts.self.queryKey() })
