import type { AdminRouter } from '@daylight/api'
import { TRPCClientError } from '@trpc/client'
import type { ReactNode } from 'react'
import { Notice } from './notice'

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

/** A tRPC error in its own words; a bug with the number under which the log has it. */
export function ErrorNotice({ error, actions }: { error: unknown; actions?: ReactNode }) {
  const answer = answerOf(error)
  const isBug = answer?.code === 'INTERNAL_SERVER_ERROR'
  return (
    <Notice kind="error" actions={actions}>
      <p>{sentenceOf(error)}</p>
      {isBug && answer.requestId && (
        <p className="mt-1 text-ink-soft">
          编号 <code className="select-all">{answer.requestId}</code>
        </p>
      )}
    </Notice>
  )
}
