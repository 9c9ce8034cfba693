/** 栏目 in the order of 国办公开办函〔2019〕61号: 指南, 制度, 法定主动公开内容, 年报. */

import type { Prisma } from '../index'
import { city, town } from './agencies'
import { idOf } from './identity'

type Column = { code: string; name: string; freshnessDays?: number }

const statutory: readonly Column[] = [
  { code: 'functions', name: '机构职能', freshnessDays: 365 },
  { code: 'documents', name: '文件通知', freshnessDays: 120 },
  { code: 'plans', name: '规划计划', freshnessDays: 180 },
  { code: 'finance', name: '财政预决算', freshnessDays: 365 },
]
const ofCity: readonly Column[] = [
  ...statutory,
  { code: 'projects', name: '重大建设项目', freshnessDays: 365 },
  { code: 'livelihood', name: '民生保障', freshnessDays: 180 },
  { code: 'safety', name: '安全生产与应急', freshnessDays: 180 },
  { code: 'environment', name: '环境保护', freshnessDays: 180 },
  { code: 'statistics', name: '统计信息', freshnessDays: 180 },
]
const ofTown: readonly Column[] = [
  ...statutory,
  { code: 'agriculture', name: '农业农村政策', freshnessDays: 180 },
  { code: 'water', name: '农田水利与河长制', freshnessDays: 180 },
  { code: 'land', name: '宅基地与土地', freshnessDays: 365 },
  { code: 'poverty', name: '脱贫攻坚', freshnessDays: 180 },
  { code: 'relief', name: '社会救助', freshnessDays: 180 },
  { code: 'livelihood', name: '社会保障与公共服务', freshnessDays: 180 },
  { code: 'safety', name: '安全生产与应急', freshnessDays: 180 },
  { code: 'environment', name: '人居环境与环境保护', freshnessDays: 180 },
  { code: 'villages', name: '村务指导', freshnessDays: 180 },
  { code: 'meetings', name: '会议公开', freshnessDays: 180 },
  { code: 'statistics', name: '统计信息', freshnessDays: 180 },
]

export const headingIdOf = (agencyId: string, code: string) => idOf('heading', agencyId, code)

function headingsOf(
  agencyId: string,
  children: readonly Column[],
): Prisma.HeadingCreateManyInput[] {
  const row = (column: Column, position: number) => ({
    id: headingIdOf(agencyId, column.code),
    agencyId,
    position,
    ...column,
  })
  const parentId = headingIdOf(agencyId, 'statutory')
  return [
    row({ code: 'guide', name: '政府信息公开指南' }, 1),
    row({ code: 'systems', name: '政府信息公开制度' }, 2),
    row({ code: 'statutory', name: '法定主动公开内容' }, 3),
    row({ code: 'reports', name: '政府信息公开年报' }, 4),
    ...children.map((child, index) => ({ ...row(child, index + 1), parentId })),
  ]
}

export const headings = [...headingsOf(city.id, ofCity), ...headingsOf(town.id, ofTown)]
