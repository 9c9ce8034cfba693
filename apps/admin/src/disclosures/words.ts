import type { Day } from '@daylight/domain/calendar'
import type {
  Channel,
  DisclosureAttribute,
  DisclosureStatus,
  Genre,
} from '@daylight/domain/disclosures'

/** Short enough for a column; the full names are in `domain`. */
export const shortChannelNames: Record<Channel, string> = {
  website: '网站',
  gazette: '公报',
  press_conference: '发布会',
  reading_point_paper: '查阅点纸质',
  reading_point_screen: '查阅点电子',
  notice_board: '公示栏',
  newspaper: '报刊',
  broadcast: '广电',
  microblog: '微博',
  wechat: '微信',
  other: '其他',
}

type Timed = {
  readonly attribute: DisclosureAttribute
  readonly status: DisclosureStatus
  readonly publishedOn: string | null
  readonly dueOn: string
  readonly dueProvisional: boolean
}

export type Timeliness = {
  readonly day: string
  readonly note: string
  readonly isLate: boolean
  /** 暂定: the day of the note may still move. */
  readonly isProvisional: boolean
}

/** When it was made public, or by when it must be, and whether that was or will be too late. */
export function timelinessOf(item: Timed, today: Day): Timeliness {
  const { attribute, publishedOn, dueOn, dueProvisional } = item
  if (publishedOn !== null) {
    const isLate = publishedOn > dueOn
    const note = isLate ? `逾期，应于${dueOn}` : ''
    return { day: publishedOn, note, isLate, isProvisional: false }
  }
  if (attribute !== 'proactive') return { day: '', note: '', isLate: false, isProvisional: false }
  const isLate = dueOn < today
  const note = `${isLate ? '逾期，' : ''}应于${dueOn}`
  return { day: '', note, isLate, isProvisional: dueProvisional }
}

export type File = {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

export type Posting = {
  readonly id: string
  readonly channel: Channel
  readonly postedOn: string
  readonly place: string
  readonly readingPoint: { readonly id: string; readonly name: string } | null
}

export type Disclosure = Timed & {
  readonly id: string
  readonly version: number
  readonly headingId: string
  readonly heading: { readonly name: string }
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly documentNumber: string | null
  readonly indexNumber: string | null
  readonly genre: Genre | null
  readonly topic: string | null
  readonly formedOn: string
  readonly files: readonly File[]
  readonly postings: readonly Posting[]
}

export const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
