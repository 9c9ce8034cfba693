/** What the office did in the year beside disclosing: training, people, supervision, what it found and promises. */

import type { Prisma } from '../index'
import { town } from './agencies'
import { idOf } from './identity'
import { officeHeads, villageHeads } from './reading-points'
import { year } from './year'

const agencyId = town.id
const leaders = ['镇长', '镇党委副书记', '镇人大主席', '分管农业副镇长', '分管民政副镇长']
const clerks = ['镇宣传委员', '行政办主任', '信息员']

type Session = Omit<Prisma.TrainingSessionCreateManyInput, 'agencyId' | 'place' | 'host'> & {
  id: string
  attendees: readonly string[]
}

const sessions: readonly Session[] = [
  {
    id: idOf('training', 1),
    heldOn: '2018-03-28',
    topic: '政府信息公开条例和主动公开的范围',
    kind: 'regulation',
    trainer: '市政府办公室政务公开科负责人',
    attendees: [...leaders, ...clerks.slice(1), ...villageHeads.slice(0, 5)],
  },
  {
    id: idOf('training', 2),
    heldOn: '2018-07-18',
    topic: '公文公开属性的认定和公开前的保密审查',
    kind: 'secrecy',
    trainer: '镇党委副书记',
    attendees: [...leaders.slice(1, 3), ...clerks, ...officeHeads.slice(0, 6)],
  },
  {
    id: idOf('training', 3),
    heldOn: '2018-11-14',
    topic: '信息公开统计口径和年度报告编制',
    kind: 'practice',
    trainer: '行政办主任',
    attendees: [leaders[1] ?? '', ...clerks, ...officeHeads.slice(6), ...villageHeads.slice(5, 12)],
  },
]

export const trainingSessions: Prisma.TrainingSessionCreateManyInput[] = sessions.map(
  ({ attendees: _, ...session }) => ({
    ...session,
    agencyId,
    place: '镇政府四楼会议室',
    host: '曙光镇政府行政办公室',
  }),
)

export const attendance: Prisma.AttendanceCreateManyInput[] = sessions.flatMap(
  ({ id, attendees }) =>
    attendees.map((attendee, index) => ({
      id: idOf('attendance', id, attendee),
      sessionId: id,
      attendee,
      position: index + 1,
    })),
)

const posts = [
  ['镇党委副书记', '分管政府信息公开工作，审定公开事项和年度报告', '2016-03-14', 'part_time'],
  ['镇宣传委员', '负责推进、协调和对各村各站办所的检查', '2016-11-07', 'part_time'],
  ['行政办主任', '主持日常工作，负责公文公开属性审核和年度报告起草', '2015-05-18', 'part_time'],
  ['信息员', '负责信息登记、发布、移送查阅点和台账管理', '2017-02-20', 'full_time'],
] as const

export const staffPosts: Prisma.StaffPostCreateManyInput[] = posts.map(([title, duty], index) => ({
  id: idOf('staff-post', title),
  agencyId,
  title,
  duty,
  // Lists keep the order in which posts were entered.
  createdAt: new Date(Date.UTC(year, 0, 2, 1, index)),
}))

export const services: Prisma.ServiceCreateManyInput[] = posts.map(
  ([title, , startedOn, kind]) => ({
    id: idOf('service', title),
    postId: idOf('staff-post', title),
    kind,
    startedOn,
  }),
)

export const supervisionEvents: Prisma.SupervisionEventCreateManyInput[] = [
  {
    id: idOf('supervision', 1),
    agencyId,
    kind: 'meeting',
    heldOn: '2018-03-20',
    title: '政务公开工作专题会议',
    findings: '部分站办所没有固定的信息员，公文没有标注公开属性。',
    followUp: '各站办所确定信息员并报行政办备案，拟稿时同步标注公开属性。',
  },
  {
    id: idOf('supervision', 2),
    agencyId,
    kind: 'inspection',
    heldOn: '2018-06-27',
    title: '上半年查阅点和公示栏检查',
    findings: '两个村查阅点没有及时登记接收的文件，一处公示栏内容过期。',
    followUp: '当场补登记，过期内容已更换。',
  },
  {
    id: idOf('supervision', 3),
    agencyId,
    kind: 'meeting',
    heldOn: '2018-10-17',
    title: '政府信息清理和目录补录工作会议',
    findings: '各站办所历年形成的信息底数不清。',
    followUp: '十一月底前完成清理，由行政办逐条核对后补录目录。',
  },
  {
    id: idOf('supervision', 4),
    agencyId,
    kind: 'inspection',
    heldOn: '2018-11-29',
    title: '政府信息清理和目录补录情况检查',
    findings: '三个站办所补录的目录缺少内容概述。',
    followUp: '限五个工作日内补齐，已复查。',
  },
]
