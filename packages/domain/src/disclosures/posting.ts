/**
 * 主动公开: when an item may be posted, and by when it must be.
 *
 * Unit: working days, and days. Pure.
 *
 * @law 条例§26 自该政府信息形成或者变更之日起20个工作日内及时公开
 */
import { type CountedDay, type Day, nthWorkingDayAfter, type WorkCalendar } from '../calendar'
import { checkOpenAt } from '../reading-points'
import { Refusal } from '../refusal'
import type { Channel, DisclosureAttribute, DisclosureStatus } from './terms'

export const DISCLOSURE_DAYS = 20

/** The last day on which disclosure is in time. `withinDays` is the item's own limit, which beats the 20. */
export const disclosureDueOn = (
  formedOn: Day,
  calendar: WorkCalendar,
  withinDays: number = DISCLOSURE_DAYS,
): CountedDay => nthWorkingDayAfter(formedOn, withinDays, calendar)

/** @throws {Refusal} `disclosures.formed_in_future` */
export function checkFormed({ formedOn }: { formedOn: Day }, today: Day): void {
  if (formedOn > today) throw new Refusal('disclosures.formed_in_future', { field: 'formedOn' })
}

type Item = {
  readonly attribute: DisclosureAttribute
  readonly status: DisclosureStatus
  readonly formedOn: Day
}
type Point = {
  readonly hasTerminal: boolean
  readonly openedOn: string
  readonly closedOn: string | null
}

/**
 * Whether the item may be posted so.
 *
 * @throws {Refusal} `disclosures.withdrawn`, `disclosures.not_proactive`,
 *   `disclosures.posted_before_formed`, `disclosures.posted_in_future`, `disclosures.point_required`,
 *   `disclosures.point_has_no_terminal`, `reading-points.not_open`
 */
export function checkPosting(
  item: Item,
  { channel, postedOn }: { channel: Channel; postedOn: Day },
  point: Point | null,
  today: Day,
): void {
  if (item.status === 'withdrawn') throw new Refusal('disclosures.withdrawn')
  if (item.attribute !== 'proactive') throw new Refusal('disclosures.not_proactive')
  if (postedOn < item.formedOn)
    throw new Refusal('disclosures.posted_before_formed', { field: 'postedOn' })
  if (postedOn > today) throw new Refusal('disclosures.posted_in_future', { field: 'postedOn' })
  if (mediumOf(channel) === null) return
  if (!point) throw new Refusal('disclosures.point_required', { field: 'readingPointId' })
  if (channel === 'reading_point_screen' && !point.hasTerminal)
    throw new Refusal('disclosures.point_has_no_terminal', { field: 'readingPointId' })
  checkOpenAt(point, postedOn, today, 'postedOn')
}

/** The medium of the copy that a posting puts at a reading point; `null` for the other channels. */
export const mediumOf = (channel: Channel): 'paper' | 'screen' | null =>
  channel === 'reading_point_paper' ? 'paper' : channel === 'reading_point_screen' ? 'screen' : null
