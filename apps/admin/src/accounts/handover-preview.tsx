import { goesAlong, handedOver } from '@daylight/domain/accounts'
import { Day } from '@daylight/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { useApi } from '../api'
import { useActor } from '../shell/actor'
import { dayFrom } from '../shell/day-text'
import type { HeldPost } from './handover-form'
import { handoverInWords } from './handover-words'
import { useEveryone } from './people'
import { today } from './role-rule'

/** The period that such a handover ends; null where the rule refuses it, which the form says at the field. */
function endedBy(post: HeldPost, toPersonId: string, on: Day) {
  try {
    return handedOver(post.periods, { toPersonId, on }, today()).service
  } catch {
    return null
  }
}

/** What will happen, as one sentence that follows what is typed. */
export function HandoverPreview({ post }: { post: HeldPost }) {
  const api = useApi()
  const { agencyId } = useActor()
  const { data: people = [] } = useEveryone()
  const toPersonId: string | null = Form.useWatch('toPersonId') ?? null
  const { data: on } = Day.safeParse(dayFrom(Form.useWatch('on') ?? ''))
  const receiver = people.find(({ id }) => id === toPersonId)
  const service = on && receiver ? endedBy(post, receiver.id, on) : null
  const { data: giver } = useQuery(
    api.accounts.person.queryOptions(
      { id: service?.personId ?? '' },
      { enabled: Boolean(service?.personId), refetchOnWindowFocus: false },
    ),
  )

  const ready = on && receiver && service && (giver || !service.personId)
  const roles = on
    ? (giver?.assignments ?? [])
        .filter((one) => one.post?.id === post.id && goesAlong(one, on, today()))
        .map(({ role }) => role)
    : []
  const held = (receiver?.assignments ?? [])
    .filter((one) => one.agencyId === agencyId && one.post === null)
    .map(({ role }) => role)

  return (
    <div
      aria-live="polite"
      className="mb-5 border-l-4 border-accent bg-accent-soft px-4 py-3 leading-6"
    >
      {ready
        ? handoverInWords({
            post: post.title,
            on,
            today: today(),
            from: service.personName,
            to: receiver.name,
            roles,
            held,
          })
        : '选定接任人和交接日后，这里说明交接的结果。'}
    </div>
  )
}
