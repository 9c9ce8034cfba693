import type { Change } from '@daylight/domain/audit'
import { changeTables } from './change-rows'

const cell = 'px-2 py-1.5 align-top whitespace-pre-line break-words first:pl-0'

/** What stood before and what after, row by row: the field in Chinese, both values side by side. */
export function ChangeTables({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return <p className="text-ink-soft">没有改动任何记录。</p>
  return changeTables(changes).map(({ key, title, rows }) => (
    <table key={key} className="mb-4 w-full table-fixed border-collapse text-left text-[0.8125rem]">
      <caption className="pb-1 text-left font-semibold text-ink">{title}</caption>
      <thead>
        <tr className="border-y border-rule text-ink-soft">
          <th scope="col" className={`${cell} w-28 font-normal`}>
            项目
          </th>
          <th scope="col" className={`${cell} font-normal`}>
            之前
          </th>
          <th scope="col" className={`${cell} font-normal`}>
            之后
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, label, before, after }) => (
          <tr key={field} className="border-b border-rule/70">
            <th scope="row" className={`${cell} font-normal text-ink-soft`}>
              {label}
            </th>
            <td className={cell}>{before ?? <Nothing />}</td>
            <td className={`${cell} font-medium`}>{after ?? <Nothing />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ))
}

const Nothing = () => <span className="text-ink-faint">—</span>
