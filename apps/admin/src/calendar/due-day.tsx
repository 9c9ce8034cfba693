import { dayInWords } from '@daylight/domain/calendar'
import { Provisional } from './provisional'
import { asDay } from './words'

type Props = {
  dueOn: string
  provisional?: boolean
  /** Another day has taken its place. */
  isOld?: boolean
  isNew?: boolean
}

/** A due day before or after a change, and whether it was or is provisional. */
export function DueDay({ dueOn, provisional = false, isOld = false, isNew = false }: Props) {
  const look = isOld
    ? 'text-ink-soft line-through decoration-ink-faint'
    : isNew
      ? 'font-semibold'
      : ''
  return (
    <span className="whitespace-nowrap">
      <span className={look}>{dayInWords(asDay(dueOn))}</span>
      {provisional && <Provisional />}
    </span>
  )
}
