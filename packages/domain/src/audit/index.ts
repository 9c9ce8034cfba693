import { z } from 'zod'
import { Day } from '../calendar'
import { Page } from '../entry'
import { conceptNames } from './words'

export * from './masking'
export * from './outcome'
export * from './sealing'
export * from './words'

export const AuditKind = z.enum(['sign_in', 'sign_out', 'mutation', 'refusal', 'export', 'reading'])
export type AuditKind = z.infer<typeof AuditKind>

export const auditKindNames: Record<AuditKind, string> = {
  sign_in: '登录',
  sign_out: '退出',
  mutation: '办理',
  refusal: '未准',
  export: '导出',
  reading: '查看个人信息',
}

/** A row that a mutation made, changed or removed: of a change only the fields that differ. */
export type Change = {
  readonly table: string
  readonly id: string | null
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

/** Before it there is no log, and before the year 1 no instant that the database can keep. */
const EARLIEST = '1949-01-01'

/** `ListAudit` is shared by the page's filters and the router. */
export const ListAudit = Page.extend({
  actorId: z.uuid().optional(),
  concept: z.enum(Object.keys(conceptNames)).optional(),
  kind: AuditKind.optional(),
  day: Day.refine((day) => day >= EARLIEST).optional(),
  entryId: z.uuid().optional(),
})
export type ListAudit = z.infer<typeof ListAudit>

/** A cursor of the log: the instant and the id of the last row of a page; `null` when it is none of ours. */
export function parseAuditCursor(text: string | undefined): { at: Date; id: string } | null {
  const match =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
      text ?? '',
    )
  if (!match?.[1] || !match[2]) return null
  const at = new Date(match[1])
  return at >= new Date(EARLIEST) ? { at, id: match[2] } : null
}

/** The instant at which a civil day begins in China. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`)
