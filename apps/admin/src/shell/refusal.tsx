import type { AdminRouter } from '@daylight/api'
import { TRPCClientError } from '@trpc/client'
import type { ReactNode } from 'react'
import { Notice } from './notice'
import { Reference } from './reference'

const UNREACHABLE = '连不上服务器，请检查网络后再试。'

const isAnswer = (error: unknown): error is TRPCClientError<AdminRouter> =>
  error instanceof TRPCClientError

/** What the server said about a call, or `null` where it said nothing: away, or a fault of the page. */
export const answerOf = (error: unknown) => (isAnswer(error) ? (error.data ?? null) : null)

/** Sentences by the path of their field, e.g. `periods.0.endedOn`. */
export const fieldErrorsOf = (error: unknown): Record<string, string> =>
  answerOf(error)?.fields ?? {}

export const isSignedOut = (error: unknown): boolean => answerOf(error)?.code === 'UNAUTHORIZED'

export function sentenceOf(error: unknown): string {
  if (!isAnswer(error)) return '页面出错，请刷新后再试。'
  return error.data ? error.message : UNREACHABLE
}

/** The number under which the server's log has a fault, or `null` where the answer was meant. */
export function faultIdOf(error: unknown): string | null {
  const answer = answerOf(error)
  return answer?.code === 'INTERNAL_SERVER_ERROR' ? answer.requestId : null
}

type Props = {
  error: unknown
  /** Of a fault that the server knows nothing of. */
  id?: string | undefined
  actions?: ReactNode
}

/** A tRPC error in its own words; a bug with the number under which the log has it. */
export function ErrorNotice({ error, id, actions }: Props) {
  const reference = faultIdOf(error) ?? id
  return (
    <Notice kind="error" actions={actions}>
      <p>{sentenceOf(error)}</p>
      {reference && <Reference id={reference} />}
    </Notice>
  )
}
