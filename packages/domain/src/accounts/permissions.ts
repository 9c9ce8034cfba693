/**
 * Who may do what.
 *
 * One table, read by the server to refuse and by the pages to hide. Roles are
 * set by law and by the office, not by users, so they live in code: a change of
 * power is a reviewed commit. The administrator keeps accounts and settings and
 * sees no book; the auditor sees all and changes nothing.
 *
 * @law 条例§4 政府信息公开工作机构的具体职能
 * @law GB/T 22239 8.1.5 系统管理、审计管理、安全管理相互分离
 */
import { z } from 'zod'

/** What everybody who is signed in has. */
const everyone = [
  'accounts.self',
  'agencies.read',
  'audit.history',
  'calendar.read',
  'desk.read',
  'jobs.read',
  'search.read',
] as const

const books = [
  ...everyone,
  'catalogue.read',
  'disclosures.read',
  'measures.read',
  'reading-points.read',
  'reports.read',
  'staffing.read',
  'training.read',
] as const

const permissionsOf = {
  admin: [
    ...everyone,
    'accounts.read',
    'accounts.edit',
    'agencies.edit',
    'agencies.inspect',
    'agencies.manage',
    'calendar.edit',
    'jobs.retry',
    'staffing.read',
    'staffing.edit',
  ],
  clerk: [
    ...books,
    'calendar.acknowledge',
    'calendar.changes',
    'disclosures.edit',
    'files.upload',
    'reading-points.edit',
    'staffing.edit',
    'training.edit',
  ],
  author: [...books, 'reports.edit', 'reports.submit'],
  head: [
    ...books,
    'accounts.read',
    'agencies.edit',
    'audit.read',
    'calendar.acknowledge',
    'calendar.changes',
    'reports.publish',
    'reports.return',
  ],
  auditor: [
    ...books,
    'accounts.read',
    'agencies.inspect',
    'audit.read',
    'audit.export',
    'calendar.changes',
  ],
} as const satisfies Record<string, readonly string[]>

export const Role = z.enum(['admin', 'clerk', 'head', 'author', 'auditor'])
export type Role = z.infer<typeof Role>
export type Permission = (typeof permissionsOf)[Role][number]

/** What a person must do before anything else: see `domain/accounts/restriction.ts`. */
export const Restriction = z.enum(['change_password', 'enrol_second_factor'])
export type Restriction = z.infer<typeof Restriction>

/** A person at work in one agency, with the roles that reach it. */
export type Actor = {
  readonly id: string
  readonly name: string
  readonly agencyId: string
  readonly roles: readonly Role[]
  readonly sessionId: string | null
  /** Whether the person proved who it is in the last minutes. */
  readonly isConfirmed: boolean
  readonly restriction: Restriction | null
}

export const roleNames: Record<Role, string> = {
  admin: '管理员',
  clerk: '经办人',
  head: '负责人',
  author: '年报撰写人',
  auditor: '审计员',
}

type Holder = { readonly roles: readonly Role[] }

/** The role by which the holder may, the first in the order of the table; `null` where none does. */
export const roleFor = ({ roles }: Holder, permission: Permission): Role | null =>
  Role.options.find(
    (role) =>
      roles.includes(role) && (permissionsOf[role] as readonly Permission[]).includes(permission),
  ) ?? null

export const may = (holder: Holder, permission: Permission): boolean =>
  roleFor(holder, permission) !== null
