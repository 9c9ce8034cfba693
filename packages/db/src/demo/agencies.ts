/** The city and the town, with the people of the town's office by their posts. */

import { type Role, skeletonOf } from '@daylight/domain/accounts'
import type { Prisma } from '../index'
import { hashPassword } from '../passwords'
import { idOf } from './identity'

export const city = {
  id: idOf('agency', 'meihekou'),
  unifiedCode: '112205810135123478',
  name: '梅河口市人民政府',
}
export const town = {
  id: idOf('agency', 'shuguang'),
  unifiedCode: '11220581MB12345623',
  name: '曙光镇人民政府',
  documentCode: '曙政发',
}

export const agencies: Prisma.AgencyCreateManyInput[] = [
  {
    ...city,
    kind: 'county_city',
    slug: 'meihekou',
    shortName: '梅河口市',
    documentCode: '梅政发',
    address: '梅河口市演示大街1号',
    postcode: '135000',
    officeHours: '工作日 8:30—11:30，13:30—16:30',
    telephone: '0435-0000000',
    fax: '0435-0000001',
    email: 'gongkai@meihekou.example',
    demonstration: true,
  },
  {
    ...town,
    parentId: city.id,
    kind: 'town',
    slug: 'shuguang',
    shortName: '曙光镇',
    address: '梅河口市曙光镇演示街8号',
    postcode: '135000',
    officeHours: '工作日 8:30—11:30，13:30—16:30',
    telephone: '0435-0000010',
    fax: '0435-0000011',
    email: 'gongkai@shuguang.example',
    position: 1,
    demonstration: true,
  },
]

export type DemoAccount = {
  readonly username: string
  readonly password: string
  readonly role: Role
  /** Where the role is held; it reaches the agencies below. */
  readonly at: 'city' | 'town'
  /** The post: nobody in the demonstration has a name. */
  readonly name: string
}

export const demoAccounts: readonly DemoAccount[] = [
  {
    username: 'guanli',
    password: 'guanli-xingchen-2018',
    role: 'admin',
    at: 'city',
    name: '市政务公开办（管理）',
  },
  {
    username: 'jingban',
    password: 'jingban-chungeng-2018',
    role: 'clerk',
    at: 'town',
    name: '信息员（经办）',
  },
  {
    username: 'zhuanxie',
    password: 'zhuanxie-qiushou-2018',
    role: 'author',
    at: 'town',
    name: '行政办主任（撰写）',
  },
  {
    username: 'fuze',
    password: 'fuze-ruixue-2018',
    role: 'head',
    at: 'town',
    name: '镇党委副书记（负责）',
  },
  {
    username: 'shenji',
    password: 'shenji-mingjing-2018',
    role: 'auditor',
    at: 'town',
    name: '镇纪检干事（审计）',
  },
]

const userIdOf = ({ username }: DemoAccount) => idOf('user', username)

export const users: Prisma.UserCreateManyInput[] = demoAccounts.map((account) => ({
  id: userIdOf(account),
  name: account.name,
  email: `${account.username}@accounts.invalid`,
  username: account.username,
  displayUsername: account.username,
  usernameSkeleton: skeletonOf(account.username),
  passwordChangedAt: new Date(),
}))

export const assignments: Prisma.AssignmentCreateManyInput[] = demoAccounts.map((account) => ({
  id: idOf('assignment', account.username),
  userId: userIdOf(account),
  agencyId: account.at === 'city' ? city.id : town.id,
  role: account.role,
  startedOn: '2018-01-01',
}))

/** In the form in which Better Auth looks for a password. */
export const makeAccounts = (): Promise<Prisma.AccountCreateManyInput[]> =>
  Promise.all(
    demoAccounts.map(async (account) => ({
      id: idOf('account', account.username),
      userId: userIdOf(account),
      accountId: userIdOf(account),
      providerId: 'credential',
      password: await hashPassword(account.password),
    })),
  )
