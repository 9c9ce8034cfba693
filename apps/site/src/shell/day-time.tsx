import { type Day, dayInWords } from '@daylight/domain/calendar'

/** A day: as it is kept in lists, in words in running text. */
export const DayTime = ({ day, inWords = false }: { day: string; inWords?: boolean }) => (
  <time dateTime={day} className={inWords ? undefined : 'tabular-nums whitespace-nowrap'}>
    {inWords ? dayInWords(day as Day) : day}
  </time>
)
