import { z } from 'zod'
import { EntryId, optionalText, requiredText, Version } from '../entry'
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
