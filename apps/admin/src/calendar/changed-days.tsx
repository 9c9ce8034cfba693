import type { ChangedDay, DayStatus } from '@daylight/domain/calendar'
import { Provisional } from './provisional'
import { shortDay, weekdayName } from './words'

const statusNames: Record<DayStatus, string> = { off: '放假', work: '上班' }
const cell = 'py-1.5 pr-2 whitespace-nowrap'

type Props = { year: number; days: readonly ChangedDay[] }

/** The days that a notice changes: what each counts as before and after, and for which holiday. */
export function ChangedDays({ year, days }: Props) {
  if (days.length === 0)
    return <p className="border-y border-rule py-10 text-center text-ink-soft">没有日子会变。</p>
  // Said once where it holds for all, as it does in a year that is loaded for the first time.
  const areAllProvisional = days.every(({ provisionalBefore }) => provisionalBefore)
  return (
    <table aria-label="会变的日子" className="w-full border-collapse text-left">
      <thead>
        <tr className="border-b border-ink text-[0.8125rem] text-ink-soft">
          <th scope="col" className={`${cell} font-medium`}>
            日期
          </th>
          <th scope="col" className={`${cell} font-medium`}>
            原来{areAllProvisional && <Provisional />}
          </th>
          <th scope="col" className={`${cell} font-medium`}>
            装入后
          </th>
          <th scope="col" className={`${cell} font-medium`}>
            节日
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, from, to, name, provisionalBefore }) => (
          <tr key={day} className="border-b border-rule">
            <th scope="row" className={`${cell} font-normal`}>
              {shortDay(day, year)}
              <span className="ml-1.5 text-ink-soft">{weekdayName(day)}</span>
            </th>
            <td className={cell}>
              {statusNames[from]}
              {provisionalBefore && !areAllProvisional && <Provisional />}
            </td>
            <td className={cell}>
              {from === to ? (
                <span className="text-ink-soft">{statusNames[to]}，不变</span>
              ) : (
                <strong className="text-accent-deep">{statusNames[to]}</strong>
              )}
            </td>
            <td className="py-1.5">{name || <span className="text-ink-faint">—</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
