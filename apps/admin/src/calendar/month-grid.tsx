import { type Day, holidaysOf, type MovedDay } from '@daylight/domain/calendar'
import { type DayKind, dayKindNames, type Month, type YearDay } from './year-days'

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

const looks: Record<DayKind, string> = {
  work: 'text-ink',
  weekend: 'bg-ground text-ink-faint',
  holiday: 'bg-danger-soft text-danger font-semibold',
  make_up: 'bg-accent-soft text-accent-deep font-semibold',
}

/** As calendars on Chinese walls mark it, so that colour is not what tells. */
const marks: Partial<Record<DayKind, string>> = { holiday: '休', make_up: '班' }

/** One month: its weeks, and below them what the marks are for. */
export function MonthGrid({ month: { month, weeks }, today }: { month: Month; today: Day }) {
  const days = weeks.flat().filter((cell) => cell !== null)
  const working = days.filter(({ kind }) => kind === 'work' || kind === 'make_up').length
  return (
    <div className="break-inside-avoid">
      <table className="w-full table-fixed border-collapse text-center">
        <caption className="border-b border-ink pb-1 text-left">
          <span className="flex items-baseline justify-between">
            <span className="text-[0.9375rem] font-semibold">{month}月</span>
            <span className="text-xs text-ink-soft">{working}个工作日</span>
          </span>
        </caption>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th
                key={name}
                scope="col"
                abbr={`周${name}`}
                className="h-6 text-xs font-normal text-ink-faint"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a week has no name but its place
            <tr key={index}>
              {week.map((cell, place) =>
                cell ? (
                  <DayCell key={cell.day} cell={cell} isToday={cell.day === today} />
                ) : (
                  <td key={weekdays[place]} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <MonthNotes days={days} />
    </div>
  )
}

const box = 'relative flex h-8 items-center justify-center text-[0.8125rem] leading-none'

function DayCell({ cell: { date, kind, name }, isToday }: { cell: YearDay; isToday: boolean }) {
  const mark = marks[kind]
  return (
    <td className="p-px" title={name ? `${name}${dayKindNames[kind]}` : undefined}>
      <span
        className={`${box} ${looks[kind]} ${isToday ? 'outline-2 -outline-offset-2 outline-ink' : ''}`}
      >
        {date}
        {mark && <span className="ml-0.5 text-[0.6875rem]">{mark}</span>}
        {isToday && <span className="sr-only">，今天</span>}
      </span>
    </td>
  )
}

/** 国庆节：1日至7日放假，10日上班 */
function MonthNotes({ days }: { days: readonly YearDay[] }) {
  const moved = days.flatMap(({ day, kind, name }): MovedDay[] =>
    kind === 'holiday' || kind === 'make_up'
      ? [{ day, status: kind === 'holiday' ? 'off' : 'work', name }]
      : [],
  )
  const dateOf = (day: Day) => `${Number(day.slice(8))}日`
  return (
    <ul className="mt-1 text-xs leading-5 text-ink-soft">
      {holidaysOf(moved).map(({ name, off, work }) => {
        const offWords = off.map(({ first, last }) =>
          first === last ? dateOf(first) : `${dateOf(first)}至${dateOf(last)}`,
        )
        const said = [
          ...(off.length > 0 ? [`${offWords.join('、')}放假`] : []),
          ...(work.length > 0 ? [`${work.map(dateOf).join('、')}上班`] : []),
        ]
        return (
          <li key={name}>
            {name}：{said.join('，')}
          </li>
        )
      })}
    </ul>
  )
}

/** What the marks mean, in words. */
export function Legend() {
  return (
    <ul aria-label="图例" className="flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem] text-ink-soft">
      {(Object.keys(dayKindNames) as DayKind[]).map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <span aria-hidden className={`${box} h-6 w-8 border border-rule ${looks[kind]}`}>
            {marks[kind] ?? (kind === 'weekend' ? '6' : '5')}
          </span>
          {dayKindNames[kind]}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden className={`${box} h-6 w-8 outline-2 -outline-offset-2 outline-ink`}>
          5
        </span>
        今天
      </li>
    </ul>
  )
}
