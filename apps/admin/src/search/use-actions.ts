import type { Permission } from '@daylight/domain/accounts'
import { may } from '@daylight/domain/accounts'
import type { LinkProps } from '@tanstack/react-router'
import { useActor } from '../shell/actor'
import { useOpenDialog } from '../shell/frame-actions'
import { largeText } from '../shell/large-text'
import { useSwitch } from '../shell/stored-switch'
import { useSignOut } from '../shell/use-sign-out'

/** Something that can be done from anywhere: a page on which it is done, or done at once. */
export type Action = { readonly title: string } & (
  | { readonly to: NonNullable<LinkProps['to']> }
  | { readonly act: () => unknown }
)

const beginnings: readonly {
  readonly title: string
  readonly to: NonNullable<LinkProps['to']>
  readonly permission: Permission
}[] = [
  { title: '登记信息', to: '/disclosures/new', permission: 'disclosures.edit' },
  { title: '登记培训', to: '/training/new', permission: 'training.edit' },
  { title: '登记查阅点', to: '/reading-points/new', permission: 'reading-points.edit' },
  { title: '登记岗位', to: '/staffing/new', permission: 'staffing.edit' },
  { title: '新建人员账户', to: '/people/new', permission: 'accounts.edit' },
  { title: '新建机关', to: '/agencies/new', permission: 'agencies.manage' },
  { title: '装入放假通知', to: '/calendar/load', permission: 'calendar.edit' },
]

/** What the person may begin here, and what belongs to the frame. */
export function useActions(): readonly Action[] {
  const actor = useActor()
  const open = useOpenDialog()
  const signOut = useSignOut()
  const isLarge = useSwitch(largeText)
  return [
    ...beginnings.filter(({ permission }) => may(actor, permission)),
    ...(actor.agencies.length > 1 ? [{ title: '切换机关', act: () => open('agencies') }] : []),
    {
      title: isLarge ? '关闭大字模式' : '打开大字模式',
      act: () => largeText.turn(!isLarge),
    },
    { title: '快捷键说明', act: () => open('keys') },
    { title: '退出登录', act: signOut },
  ]
}
