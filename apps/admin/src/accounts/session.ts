import { api, expiredKey, queryClient } from '../shell/query-client'
import { isSignedOut } from '../shell/refusal'

const post = (path: string, body: object = {}) =>
  fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/**
 * Signs in and learns who that is.
 *
 * @returns why not, as a sentence, or `null` when it is done
 */
export async function signIn(username: string, password: string): Promise<string | null> {
  const response = await post('sign-in/username', { username: username.trim(), password }).catch(
    () => null,
  )
  if (!response) return '连不上服务器，请检查网络后再试。'
  if (!response.ok) return refusalOf(response)
  try {
    await queryClient.fetchQuery({ ...api.accounts.self.queryOptions(), staleTime: 0 })
    queryClient.setQueryData(expiredKey, false)
    return null
  } catch (error) {
    if (!isSignedOut(error)) return '系统出错，请稍后再试。'
    await signOut()
    return '该账户目前没有任用，不能办理业务，请与管理员联系。'
  }
}

async function refusalOf(response: Response): Promise<string> {
  const { status, headers } = response
  if (status === 429) {
    const seconds = Number(headers.get('x-retry-after')) || 60
    return `尝试的次数太多了，请${seconds}秒后再试。`
  }
  // The host's own refusal names the right address.
  if (status === 403) {
    const { message } = (await response.json().catch(() => ({}))) as { message?: string }
    return message && /\p{Script=Han}/u.test(message)
      ? message
      : '登录请求被拒绝，请刷新页面后再试。'
  }
  if (status < 500) return '用户名或密码不正确。'
  return '系统暂时不能登录，请稍后再试。'
}

export const signOut = () => post('sign-out').catch(() => null)
