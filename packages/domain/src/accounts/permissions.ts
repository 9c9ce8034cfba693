/**
 * Who may do what.
 *
 * One table, read by the server to refuse and by the pages to hide. Roles are
 * set by law and by the office, not by users, so they live in code: a change of
 * power is a reviewed commit.
 *
 * @law 条例§4 政府信息公开工作机构的具体职能
 */
import { z } from 'zod'

const reads = [
  'agencies.read',
  'catalogue.read',
  'disclosures.read',
  'measures.read',
  'reading-points.read',
  'reports.read',
  'staffing.read',
  'training.read',
] as const

const permissionsOf = {
  clerk: [
    ...reads,
    'disclosures.edit',
    'files.upload',
    'reading-points.edit',
    'staffing.edit',
    'training.edit',
  ],
  author: [...reads, 'reports.edit', 'reports.submit'],
  head: [...reads, 'agencies.edit', 'reports.publish', 'reports.return'],
  auditor: reads,
} as const satisfies Record<string, readonly string[]>

export const Role = z.enum(['clerk', 'head', 'author', 'auditor'])
export type Role = z.infer<typeof Role>
export type Permission = (typeof permissionsOf)[Role][number]
export type Actor = { readonly id: string; readonly agencyId: string; readonly role: Role }

export const roleNames: Record<Role, string> = {
  clerk: '经办人',
  head: '负责人',
  author: '年报撰写人',
  auditor: '审计员',
}

export const may = (actor: Actor, permission: Permission): boolean =>
  (permissionsOf[actor.role] as readonly Permission[]).includes(permission)
