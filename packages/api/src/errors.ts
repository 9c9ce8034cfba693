/** What a failed call answers: a Chinese sentence, a code for programs, sentences at fields. */
import { isContention, isTaken } from '@daylight/db'
import { sentencesByField } from '@daylight/domain/entry'
import { Refusal } from '@daylight/domain/refusal'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'

function sentenceOf(code: string, cause: unknown, message: string): string {
  // A bug's message can hold a query or a path; the person gets neither.
  if (code === 'INTERNAL_SERVER_ERROR')
    return '系统出错，请稍后再试；如仍不行，请把编号告诉管理员。'
  if (cause instanceof ZodError) return '有几项没有填对，请按提示更正。'
  if (code === 'NOT_FOUND') return '没有这项功能，请刷新页面后再试。'
  if (
    ['PARSE_ERROR', 'BAD_REQUEST', 'METHOD_NOT_SUPPORTED', 'UNSUPPORTED_MEDIA_TYPE'].includes(code)
  )
    return '请求的格式不对，请刷新页面后再试。'
  return message
}

function fieldsOf(cause: unknown): Record<string, string> {
  if (cause instanceof Refusal && cause.field) return { [cause.field]: cause.message }
  return cause instanceof ZodError ? sentencesByField(cause) : {}
}

type Formatted<Shape> = {
  readonly shape: Shape
  readonly error: TRPCError
  readonly ctx?: { readonly requestId: string } | undefined
}

export function formatted<
  Shape extends { message: string; data: { code: string; httpStatus: number } },
>({ shape, error: { code, cause }, ctx }: Formatted<Shape>) {
  return {
    ...shape,
    message: sentenceOf(code, cause, shape.message),
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      requestId: ctx?.requestId ?? null,
      refusal: cause instanceof Refusal ? cause.code : null,
      /** The entry as it now stands, where another person's change is the reason. */
      current: cause instanceof Refusal ? cause.current : null,
      /** Sentences by the path of their field, e.g. `periods.0.endedOn`. */
      fields: fieldsOf(cause),
    },
  }
}

/** What the domain or the database refused becomes an answer; a bug stays a bug. */
export function answer(error: TRPCError): TRPCError {
  const { cause } = error
  if (cause instanceof Refusal)
    return new TRPCError({
      code: cause.code === 'entry.changed' ? 'CONFLICT' : 'UNPROCESSABLE_CONTENT',
      message: cause.message,
      cause,
    })
  if (isContention(cause) || isTaken(cause))
    return new TRPCError({
      code: 'CONFLICT',
      message: '系统正忙，或该记录刚被他人改动，请刷新后再试。',
      cause,
    })
  return error
}
