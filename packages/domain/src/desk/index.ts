/**
 * 待办: what a person must do next, the gravest in law first.
 *
 * One registry of kinds. A concept that has things to do adds a line here and a query in its folder;
 * the desk itself knows none of them.
 */
import type { Permission } from '../accounts'
import { type Day, type WorkCalendar, workingDaysBetween } from '../calendar'

type Kind = {
  /** Who must act: the things of a kind are shown to whoever holds it. */
  readonly permission: Permission
  /** 1 is the gravest: a statutory period that is running or over. */
  readonly risk: 1 | 2 | 3
  /** The article that asks for it, as `domain/law` calls it. */
  readonly article: string
  /** What the one button says. */
  readonly action: string
}

export const deskKinds = {
  'disclosures.due': {
    permission: 'disclosures.edit',
    risk: 1,
    article: '条例§26',
    action: '去公开',
  },
  'reports.to-publish': {
    permission: 'reports.publish',
    risk: 1,
    article: '条例§49',
    action: '去审阅',
  },
  'reports.due': { permission: 'reports.edit', risk: 1, article: '条例§49', action: '去撰写' },
  'calendar.notice-wanted': {
    permission: 'calendar.edit',
    risk: 2,
    article: '全国年节及纪念日放假办法',
    action: '装入通知',
  },
  // A statutory day that moved is worth more than one that is still far off.
  'calendar.deadlines-moved': {
    permission: 'calendar.acknowledge',
    risk: 1,
    article: '条例§26',
    action: '去查看',
  },
  'accounts.vacant': {
    permission: 'accounts.edit',
    risk: 2,
    article: '条例§4',
    action: '去任用',
  },
  'agencies.code-missing': {
    permission: 'agencies.edit',
    risk: 3,
    article: '条例§12',
    action: '去填写',
  },
  'jobs.failed': { permission: 'jobs.retry', risk: 3, article: '条例§4', action: '去处理' },
  'audit.refusals': { permission: 'audit.export', risk: 3, article: '条例§46', action: '去查看' },
} as const satisfies Record<string, Kind>

export type DeskKind = keyof typeof deskKinds

/** What a concept finds: one thing to do. */
export type Found = {
  readonly id: string
  readonly title: string
  readonly note: string
  /** By when; `null` where no day is set. */
  readonly day: Day | null
  /** 暂定. */
  readonly provisional?: boolean
  /** The book whose deadline the day is, so that it opens to the days it was counted over; `id` is the entry's. */
  readonly deadlineOf?: 'disclosures'
  /** The page on which it is done. */
  readonly to: string
}

/**
 * How much each state presses, the most first. What has no day can be done at once: it must not be
 * lost behind days that are far off, certain or provisional.
 */
const urgency = { overdue: 0, soon: 1, waiting: 2, in_time: 3, provisional: 3 } as const
export type DeskState = keyof typeof urgency

export type DeskThing = Found & {
  readonly kind: DeskKind
  readonly state: DeskState
  readonly stateText: string
  readonly article: string
  readonly action: { readonly label: string; readonly to: string }
}

/** 临期: so many working days or fewer are left. */
export const SOON_DAYS = 5

export function stateOf(
  { day, provisional }: Found,
  today: Day,
  calendar: WorkCalendar,
): { state: DeskState; stateText: string } {
  if (day === null) return { state: 'waiting', stateText: '待办' }
  const mark = provisional ? '（暂定）' : ''
  if (day < today) {
    // A day off between them counts for nothing, and yet the day is past.
    const late = Math.max(1, workingDaysBetween(day, today, calendar))
    return { state: 'overdue', stateText: `逾期${late}个工作日${mark}` }
  }
  const left = workingDaysBetween(today, day, calendar)
  const stateText =
    day === today
      ? `今天到期${mark}`
      : left === 0
        ? `到期前没有工作日了${mark}`
        : `还有${left}个工作日${mark}`
  if (left <= SOON_DAYS) return { state: 'soon', stateText }
  return { state: provisional ? 'provisional' : 'in_time', stateText }
}

/** The things in the order in which they should be done: the graver risk, what presses more, the earlier day. */
export function inOrder(things: readonly DeskThing[]): DeskThing[] {
  const rank = ({ kind, state }: DeskThing) => 10 * deskKinds[kind].risk + urgency[state]
  return things.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (a.day ?? '9').localeCompare(b.day ?? '9') || (a.id < b.id ? -1 : 1),
  )
}

export const thingOf = (
  kind: DeskKind,
  found: Found,
  today: Day,
  calendar: WorkCalendar,
): DeskThing => {
  const { article, action } = deskKinds[kind]
  return {
    ...found,
    kind,
    ...stateOf(found, today, calendar),
    article,
    action: { label: action, to: found.to },
  }
}

/** The season of the yearly report: December and January. */
export const isSeason = (today: Day): boolean => /-(12|01)-/.test(today)

/** The year that the report of the season is about. */
export const seasonYear = (today: Day): number =>
  Number(today.slice(0, 4)) - (today.slice(5, 7) === '12' ? 0 : 1)

/** What the report of the season still lacks. */
export type Lack = {
  readonly what: string
  /** From whom: people, or the role where nobody holds it. */
  readonly from: string
  readonly by: Day
  readonly to: string
}
