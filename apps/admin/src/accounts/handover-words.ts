/** 岗位交接 as one sentence, before it is done. */
import { type Role, roleNames } from '@daylight/domain/accounts'
import { addDays, type Day, dayInWords, yearOf } from '@daylight/domain/calendar'

export type Handover = {
  readonly post: string
  /** From which day the receiver serves. */
  readonly on: Day
  readonly today: Day
  /** Who hands over; null where the person has no account. */
  readonly from: string | null
  readonly to: string
  /** Roles that go with the post, and those that the receiver has without a post. */
  readonly roles: readonly Role[]
  readonly held: readonly Role[]
}

const names = (roles: readonly Role[]) => roles.map((role) => roleNames[role]).join('、')

/** The year stands there only where it is not the present one. */
const shortDay = (day: Day, today: Day) =>
  yearOf(day) === yearOf(today) ? dayInWords(day).slice(5) : dayInWords(day)

export function handoverInWords({ post, on, today, from, to, roles, held }: Handover): string {
  const begins = `${shortDay(on, today)}起由${to}担任${post}；`
  const ends = `${from ?? '现任人员'}的任职到${shortDay(addDays(on, -1), today)}为止；`
  const both = roles.filter((role) => held.includes(role))
  const going =
    roles.length === 0
      ? '没有随岗位转移的角色。'
      : `随岗位转移的角色：${names([...new Set(roles)])}${both.length > 0 ? `（${to}已有的${names(both)}此后随岗位，不重复任用）` : ''}。`
  return `${begins}${ends}${going}岗位名下的栏目、查阅点和申请不变。`
}
