import type { AdminRouter } from '@daylight/api'
import { Refusal, type RefusalCode } from '@daylight/domain/refusal'
import { TRPCClientError } from '@trpc/client'
import { z } from 'zod'
import { withAgency } from '../shell/agency-choice'

type Filters = Readonly<Record<string, string | undefined>>

const Refused = z.object({ message: z.string(), code: z.string().optional() })

/** The host refuses in a sentence; some versions of it name no code. */
const confirmNeeded: RefusalCode = 'accounts.confirm_needed'
const isConfirmNeeded = ({ message, code }: z.infer<typeof Refused>) =>
  code === confirmNeeded || message === new Refusal(confirmNeeded).message

/**
 * The log as the host writes it, by the filters of the page.
 *
 * @throws {TRPCClientError} as a call of the API would, so that a proof of identity is asked for in the same way
 */
export async function fetchLog(filters: Filters): Promise<Blob> {
  const given = Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const answer = await fetch(withAgency(`/api/audit.csv?${new URLSearchParams(given)}`)).catch(
    (cause: unknown) => {
      throw TRPCClientError.from<AdminRouter>(cause instanceof Error ? cause : new Error())
    },
  )
  if (answer.ok) return answer.blob()
  const refused = Refused.catch({ message: '没有导出，请再试一次。' }).parse(
    await answer.json().catch(() => null),
  )
  const refusal = isConfirmNeeded(refused) ? confirmNeeded : (refused.code ?? null)
  throw TRPCClientError.from<AdminRouter>({
    error: { message: refused.message, code: -32_600, data: { refusal } },
  })
}
