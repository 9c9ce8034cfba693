import type { Counts } from './desk'

const months = Array.from({ length: 12 }, (_, index) => index)
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

/** The months of a year, and the year: a column for each measure. */
export function MonthsTable({ counts: { year, series } }: { counts: Counts }) {
  return (
    <table className="w-full border-collapse text-right">
      <caption className="sr-only">{year}年各月的数字</caption>
      <thead>
        <tr className="border-b border-ink align-bottom text-[0.8125rem] text-ink-soft">
          <th scope="col" className="py-1 text-left font-medium">
            月份
          </th>
          {series.map(({ measure, label, unit }) => (
            <th key={measure} scope="col" className="py-1 pl-3 font-medium">
              {label}
              <span className="block font-normal text-ink-faint">{unit}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month} className="border-b border-rule">
            <th scope="row" className="h-7 text-left font-normal">
              {month + 1}月
            </th>
            {series.map(({ measure, months: numbers }) => (
              <td key={measure} className="pl-3">
                {numbers[month] ?? 0}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-b border-ink font-semibold">
          <th scope="row" className="h-8 text-left">
            全年
          </th>
          {series.map(({ measure, months: numbers }) => (
            <td key={measure} className="pl-3">
              {sumOf(numbers)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}
