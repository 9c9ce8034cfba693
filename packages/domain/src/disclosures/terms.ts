import { z } from 'zod'

/** 公开属性, fixed at drafting. @law 条例§13 */
export const DisclosureAttribute = z.enum(['proactive', 'on_application', 'withheld'])
export type DisclosureAttribute = z.infer<typeof DisclosureAttribute>
export const attributeNames: Record<DisclosureAttribute, string> = {
  proactive: '主动公开',
  on_application: '依申请公开',
  withheld: '不予公开',
}

export const DisclosureStatus = z.enum(['draft', 'published', 'withdrawn'])
export type DisclosureStatus = z.infer<typeof DisclosureStatus>
export const statusNames: Record<DisclosureStatus, string> = {
  draft: '草稿',
  published: '已公开',
  withdrawn: '已撤下',
}

export const Validity = z.enum(['in_force', 'amended', 'repealed', 'lapsed'])
export type Validity = z.infer<typeof Validity>
export const validityNames: Record<Validity, string> = {
  in_force: '有效',
  amended: '已修改',
  repealed: '已废止',
  lapsed: '已失效',
}

/**
 * 体裁: the fifteen statutory document types, the older 会议纪要, and 其他.
 *
 * @law 党政机关公文处理工作条例§8 公文种类主要有…
 */
export const Genre = z.enum([
  'resolution',
  'decision',
  'order',
  'communique',
  'announcement',
  'notice_to_public',
  'opinion',
  'notice',
  'circular',
  'report',
  'request',
  'reply',
  'proposal',
  'letter',
  'minutes',
  'meeting_minutes',
  'other',
])
export type Genre = z.infer<typeof Genre>
export const genreNames: Record<Genre, string> = {
  resolution: '决议',
  decision: '决定',
  order: '命令（令）',
  communique: '公报',
  announcement: '公告',
  notice_to_public: '通告',
  opinion: '意见',
  notice: '通知',
  circular: '通报',
  report: '报告',
  request: '请示',
  reply: '批复',
  proposal: '议案',
  letter: '函',
  minutes: '纪要',
  meeting_minutes: '会议纪要',
  other: '其他',
}

/** 公开渠道. @law 条例§23、§25 */
export const Channel = z.enum([
  'website',
  'gazette',
  'press_conference',
  'reading_point_paper',
  'reading_point_screen',
  'notice_board',
  'newspaper',
  'broadcast',
  'microblog',
  'wechat',
  'other',
])
export type Channel = z.infer<typeof Channel>
export const channelNames: Record<Channel, string> = {
  website: '政府网站',
  gazette: '政府公报',
  press_conference: '新闻发布会',
  reading_point_paper: '查阅点（纸质）',
  reading_point_screen: '查阅点（电子）',
  notice_board: '公示栏',
  newspaper: '报刊',
  broadcast: '广播电视',
  microblog: '政务微博',
  wechat: '政务微信',
  other: '其他方式',
}
