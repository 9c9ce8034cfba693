import { z } from 'zod'
import { PasswordPolicy, Role } from '../accounts'
import { EntryId, optionalText, requiredText, Version } from '../entry'
import { Refusal } from '../refusal'
import { UnifiedCode } from './unified-code'

export const AgencyKind = z.enum(['county_city', 'department', 'town', 'village'])
export type AgencyKind = z.infer<typeof AgencyKind>

export const agencyKindNames: Record<AgencyKind, string> = {
  county_city: '县级市人民政府',
  department: '政府部门',
  town: '乡镇人民政府',
  village: '村民委员会',
}

/** What a head of office may change about the agency. */
export const EditAgency = z.strictObject({
  id: EntryId,
  version: Version,
  name: requiredText('机关名称', 60),
  shortName: requiredText('简称', 20),
  unifiedCode: UnifiedCode,
  address: optionalText('办公地址'),
  postcode: optionalText('邮政编码', 6),
  officeHours: optionalText('办公时间'),
  telephone: optionalText('联系电话', 40),
  fax: optionalText('传真', 40),
  email: optionalText('互联网联系方式', 100),
})
export type EditAgency = z.infer<typeof EditAgency>

/** The word in the agency's public address. */
const Slug = z
  .string({ error: '请填写网址用名。' })
  .trim()
  .regex(
    /^[a-z][a-z0-9-]{1,39}$/,
    '网址用名用小写字母开头，只用小写字母、数字和连字符，2至40个字符。',
  )
  .refine((slug) => !reserved.has(slug), '这个网址用名是系统保留的，请换一个。')

/** First words of the public site's own addresses. */
const reserved = new Set(['files', 'healthz', 'search', 'api', 'about', 'sitemap', 'robots'])

/** A department, town or village below an agency that the administrator reaches. */
export const CreateAgency = z.strictObject({
  id: EntryId,
  parentId: EntryId,
  kind: AgencyKind,
  slug: Slug,
  name: requiredText('机关名称', 60),
  shortName: requiredText('简称', 20),
  unifiedCode: UnifiedCode.nullable().default(null),
})
export type CreateAgency = z.infer<typeof CreateAgency>

export const MoveAgency = z.strictObject({ id: EntryId, version: Version, parentId: EntryId })
export type MoveAgency = z.infer<typeof MoveAgency>

type Node = { readonly id: string; readonly parentId: string | null }

/**
 * Whether `id` may stand below `parentId`: the agencies form one tree.
 *
 * @param tree every agency
 * @throws {Refusal} `agencies.root_stays`, `agencies.own_ancestor`
 */
export function checkMove(
  tree: readonly Node[],
  { id, parentId }: { id: string; parentId: string },
) {
  const parentOf = new Map(tree.map((node) => [node.id, node.parentId]))
  if (parentOf.get(id) === null) throw new Refusal('agencies.root_stays', { field: 'parentId' })
  for (let above: string | null = parentId; above; above = parentOf.get(above) ?? null)
    if (above === id) throw new Refusal('agencies.own_ancestor', { field: 'parentId' })
}

/**
 * Nobody grants a role to himself: a role reaches the agencies below its own, so who moves an agency under
 * one where he holds a role would hold it there, too.
 *
 * @param before the mover's own roles that reach the agency where it stands
 * @param after those that would reach it where it is to stand
 * @throws {Refusal} `agencies.role_to_self`
 */
export function checkMover(before: readonly Role[], after: readonly Role[]) {
  if (after.some((role) => !before.includes(role)))
    throw new Refusal('agencies.role_to_self', { field: 'parentId' })
}

export const SaveAgencySettings = z.strictObject({
  version: z.int().min(0),
  passwordPolicy: PasswordPolicy,
  secondFactorRoles: z.array(Role),
})
export type SaveAgencySettings = z.infer<typeof SaveAgencySettings>
