import {
  type DeadlineStrip,
  type StripDay,
  type StripKind,
  weekdayNames,
} from '@daylight/domain/calendar'
import { Provisional } from './provisional'
import { firstPlaceOf, type StripWeek, weeksOf, wordsOf } from './strip-weeks'

const looks: Record<StripKind, string> = {
  start: 'border-rule bg-paper text-ink-soft',
  counted: 'border-accent/40 bg-accent-soft text-ink',
  make_up: 'border-accent/40 bg-accent-soft text-ink',
  weekend: 'border-transparent bg-ground text-ink-faint',
  holiday: 'border-transparent bg-danger-soft text-danger',
  paused: 'border-dashed border-ink-faint bg-ground text-ink-soft',
}

/** By place in the week, from 1; written out, since classes are found in the text of the program. */
const columns = [
  '',
  'sm:col-start-1',
  'sm:col-start-2',
  'sm:col-start-3',
  'sm:col-start-4',
  'sm:col-start-5',
  'sm:col-start-6',
  'sm:col-start-7',
] as const

/** Each day from the first to the last: a row of seven for each week, a line for each day on a phone. */
export function StripWeeks({ strip }: { strip: Pick<DeadlineStrip, 'days' | 'dueOn'> }) {
  return (
    <div className="mt-4">
      <p aria-hidden className="mb-1 hidden grid-cols-7 gap-1 text-xs text-ink-faint sm:grid">
        {[1, 2, 3, 4, 5, 6, 0].map((weekday) => (
          <span key={weekday} className="px-1.5">
            {weekdayNames[weekday]}
          </span>
        ))}
      </p>
      <ol aria-label="逐日说明">
        {weeksOf(strip.days).map((week) => (
          <li
            key={week.key}
            className="break-inside-avoid border-b border-rule py-1.5 sm:border-0 sm:py-0.5"
          >
            <Week week={week} dueOn={strip.dueOn} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Week({ week, dueOn }: { week: StripWeek; dueOn: string }) {
  return (
    <ol className="grid gap-1 sm:grid-cols-7">
      {week.days.map((day, index) => (
        <li key={day.day} className={index === 0 ? columns[firstPlaceOf(week)] : ''}>
          <DayCell day={day} isDue={day.day === dueOn} />
        </li>
      ))}
    </ol>
  )
}

function DayCell({ day, isDue }: { day: StripDay; isDue: boolean }) {
  const { kind, note } = wordsOf(day)
  const [, month, date] = day.day.split('-').map(Number)
  return (
    <div
      className={`flex h-full min-h-7 gap-x-3 border px-2 py-0.5 text-[0.8125rem] leading-5 sm:min-h-[4.75rem] sm:flex-col sm:px-1.5 sm:py-1 ${looks[day.kind]} ${isDue ? 'border-2! border-accent-deep! font-semibold' : ''}`}
    >
      <p className="flex w-24 shrink-0 justify-between gap-1 sm:w-auto">
        <span>
          {month}月{date}日
        </span>
        <span className="text-xs leading-5 sm:sr-only">{weekdayNames[day.weekday]}</span>
      </p>
      <p className="min-w-0 sm:text-xs sm:leading-[1.35]">
        {kind}
        {note && <span className="sm:block"> {note}</span>}
        {isDue && <strong className="block text-accent-deep">最后一天</strong>}
      </p>
      {day.uncertain && (
        <p className="sm:mt-auto sm:-ml-1.5">
          <Provisional />
        </p>
      )}
    </div>
  )
}
