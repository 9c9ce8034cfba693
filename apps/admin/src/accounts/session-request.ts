/** Asks the sign-in routes of the host, which are no tRPC procedures, and reads what they answer. */
import { z } from 'zod'

/** A refusal as a person is to read it. */
export type Refused = {
  readonly message: string
  readonly code: string | null
  /** Sentences by the path of their field. */
  readonly fields: Readonly<Record<string, string>>
  /** Under which number the log has it, where it is a fault. */
  readonly requestId: string | null
}

export type Answered<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly refused: Refused }

const RefusedBody = z.object({
  message: z
    .string()
    .regex(/\p{Script=Han}/u)
    .optional(),
  code: z.string().optional(),
  field: z.string().nullish(),
  fields: z.record(z.string(), z.string()).optional(),
  requestId: z.string().optional(),
})

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `尝试的次数太多了，请在14:32（约5分钟）后再试。` A full minute is added to the clock, which shows none of its seconds. */
export function waitSentence(seconds: number, now: Date): string {
  const until = clock.format(new Date(now.getTime() + seconds * 1000 + 59_000))
  const about = seconds < 60 ? `${seconds}秒` : `约${Math.ceil(seconds / 60)}分钟`
  return `尝试的次数太多了，请在${until}（${about}）后再试。`
}

const plain = (message: string): Refused => ({ message, code: null, fields: {}, requestId: null })

const unreachable = plain('连不上服务器，请检查网络后再试。')

/** What the host refused, in its own words where it has any. */
export async function refusedBy(response: Response, now: Date): Promise<Refused> {
  const { status, headers } = response
  const body = RefusedBody.safeParse(await response.json().catch(() => null)).data ?? {}
  const { message, code = null, field, fields = {}, requestId = null } = body
  const wait = Number(headers.get('retry-after'))
  if (status === 429 && wait > 0)
    return { ...plain(waitSentence(wait, now)), code: code ?? 'accounts.too_many_tries' }
  const sentence =
    message ?? (status < 500 ? '请求没有办成，请刷新页面后再试。' : '系统出错，请稍后再试。')
  const atField = field && !(field in fields) ? { [field]: sentence } : {}
  return { message: sentence, code, fields: { ...fields, ...atField }, requestId }
}

type Asked<T> = {
  /** Below `/api/auth/`. */
  readonly path: string
  /** Left out: the route is read, not told something. */
  readonly input?: unknown
  readonly answer: z.ZodType<T>
  readonly isBackground?: boolean
}

export async function ask<T>({
  path,
  input,
  answer,
  isBackground,
}: Asked<T>): Promise<Answered<T>> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: input === undefined ? 'GET' : 'POST',
      headers: {
        ...(input !== undefined && { 'content-type': 'application/json' }),
        ...(isBackground && { 'x-daylight-background': '1' }),
      },
      ...(input !== undefined && { body: JSON.stringify(input) }),
    })
    if (!response.ok) return { ok: false, refused: await refusedBy(response, new Date()) }
    const data = answer.safeParse(await response.json())
    return data.success
      ? { ok: true, data: data.data }
      : { ok: false, refused: plain('系统的回答看不懂，请刷新页面后再试。') }
  } catch {
    return { ok: false, refused: unreachable }
  }
}

/** Where the answer is only that it is done. */
export const Done = z.object({})
