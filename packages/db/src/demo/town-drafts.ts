/** Two drafts that are not public yet, formed after the cut-off day. */

import { Day } from '@daylight/domain/calendar'
import { disclosureDueOn } from '@daylight/domain/disclosures'
import { workCalendar } from '../calendar'
import type { Prisma } from '../index'
import { town } from './agencies'
import { headingIdOf } from './headings'
import { idOf } from './identity'

const drafts = [
  {
    heading: 'documents',
    genre: 'notice',
    topic: '市场监管、安全生产监管\\安全生产监管',
    formedOn: '2018-12-26',
    title: '关于做好2019年元旦春节期间烟花爆竹销售和燃放安全管理工作的通知',
    summary: '要求各村核对零售点、明确禁放区域并安排节日期间巡查。',
    body: '各村民委员会、镇直各站办所：\n为保障节日期间群众安全，现将有关事项通知如下。\n一、零售点按公示的位置布设，不在门外堆放，不向未成年人销售。\n二、柴草垛、粮囤、加油站和学校周边不得燃放，各村逐处设置提示。\n三、除夕至正月十五每晚安排巡查，情况每日报镇安监办。',
  },
  {
    heading: 'plans',
    genre: null,
    topic: '国民经济管理、国有资产监管\\宏观经济',
    formedOn: '2018-12-28',
    title: '曙光镇2019年重点工作任务分解表（征求意见稿）',
    summary: '列出2019年拟安排的重点工作、牵头岗位和完成时限，正在征求各村意见。',
    body: '本稿正在征求各村和各站办所意见，定稿后公开。',
  },
] as const

export const townDrafts: Prisma.DisclosureCreateManyInput[] = drafts.map(
  ({ heading, ...fields }) => ({
    id: idOf('disclosure', 'shuguang', fields.title),
    agencyId: town.id,
    headingId: headingIdOf(town.id, heading),
    status: 'draft',
    dueOn: disclosureDueOn(Day.parse(fields.formedOn), workCalendar).day,
    ...fields,
  }),
)
