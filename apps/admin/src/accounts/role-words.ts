/** What the roles may do, and which a person holds, in words. */
import { type Role, roleNames } from '@daylight/domain/accounts'

/** One line each, for whoever gives the role. */
export const roleDuties: Readonly<Record<Role, string>> = {
  admin: '管理账户、角色、机关和设置，装入放假安排，登记岗位；看不到台账和报告，也不能改。',
  clerk: '登记并公开信息，登记培训、查阅点和岗位，上传附件。',
  head: '查看台账，签发或退回年度报告，修改机关资料，查看操作日志。',
  author: '查看台账，撰写并提交年度报告。',
  auditor: '查看全部台账、人员和操作日志，导出日志；什么也不能改。',
}

type Held = {
  readonly role: Role
  readonly agencyId: string
  readonly agency: { readonly shortName: string }
}

/** `管理员、经办人（曙光镇）`: the agency stands with a role only where it is not `agencyId`. */
export const rolesInWords = (held: readonly Held[], agencyId: string): string =>
  held
    .toSorted((a, b) => Number(b.agencyId === agencyId) - Number(a.agencyId === agencyId))
    .map(
      ({ role, agency, ...one }) =>
        `${roleNames[role]}${one.agencyId === agencyId ? '' : `（${agency.shortName}）`}`,
    )
    .join('、')
