import { may, type Permission } from '@daylight/domain/accounts'
import type { LinkProps } from '@tanstack/react-router'
import { useActor } from './actor'

/** A page that one goes to, for the navigation and the command palette. */
export type Place = {
  readonly to: NonNullable<LinkProps['to']>
  readonly title: string
  readonly permission: Permission
}
export type PlaceGroup = { readonly title: string; readonly places: readonly Place[] }

const groups: readonly PlaceGroup[] = [
  { title: '', places: [{ to: '/', title: '工作台', permission: 'desk.read' }] },
  {
    title: '台账',
    places: [
      { to: '/disclosures', title: '主动公开信息', permission: 'disclosures.read' },
      { to: '/reading-points', title: '查阅点', permission: 'reading-points.read' },
      { to: '/training', title: '培训', permission: 'training.read' },
      { to: '/staffing', title: '机构和人员', permission: 'staffing.read' },
    ],
  },
  {
    title: '报告',
    places: [{ to: '/reports', title: '年度报告', permission: 'reports.read' }],
  },
  {
    title: '本机关',
    places: [
      { to: '/agency', title: '机关资料', permission: 'agencies.read' },
      { to: '/agencies', title: '机关树', permission: 'agencies.inspect' },
      { to: '/people', title: '人员与角色', permission: 'accounts.read' },
      { to: '/settings', title: '设置', permission: 'agencies.inspect' },
      { to: '/calendar', title: '工作日历', permission: 'calendar.read' },
      { to: '/jobs', title: '后台任务', permission: 'jobs.read' },
      { to: '/audit', title: '操作日志', permission: 'audit.read' },
    ],
  },
  { title: '我的', places: [{ to: '/me', title: '我的账户', permission: 'accounts.self' }] },
]

/** The pages that the person may open in the chosen agency, by concept. */
export function usePlaces(): readonly PlaceGroup[] {
  const actor = useActor()
  return groups
    .map(({ title, places }) => ({
      title,
      places: places.filter(({ permission }) => may(actor, permission)),
    }))
    .filter(({ places }) => places.length > 0)
}
