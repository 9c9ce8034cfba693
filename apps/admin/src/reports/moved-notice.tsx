import { type FigureKey, formatValue } from '@daylight/domain/measures'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../api'
import type { OpenFigure } from '../measures/use-open-figure'
import { basisOf } from '../measures/words'

type MovedNoticeProps = { id: string; onOpen: (figure: OpenFigure) => void }

/** 台账在发布后有变动: the report stays what it was, and the office knows where the ledger went on. */
export function MovedNotice({ id, onOpen }: MovedNoticeProps) {
  const api = useApi()
  const { data: moved } = useSuspenseQuery(api.reports.moved.queryOptions({ id }))
  if (moved.length === 0) return null

  return (
    <section
      aria-labelledby="moved"
      className="mb-6 border border-l-4 border-warning/40 border-l-warning bg-warning-soft px-4 py-3 print:hidden"
    >
      <h2 id="moved" className="font-semibold">
        台账在发布后有变动
      </h2>
      <p className="mt-0.5 text-[13px]">
        已发布的报告不受影响，仍是发布时的数字和条目；下列指标按台账现在的条目计算，与报告不同。
      </p>
      <div className="mt-2 max-h-72 overflow-auto">
        <table className="w-full max-w-[720px] border-collapse text-[13px]">
          <thead>
            <tr className="border-b border-warning/40 text-left">
              <th scope="col" className="py-1 pr-4 font-normal">
                指标
              </th>
              <th scope="col" className="py-1 pr-4 text-right font-normal whitespace-nowrap">
                报告公布
              </th>
              <th scope="col" className="py-1 text-right font-normal whitespace-nowrap">
                台账现值
              </th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ key, label, unit, published, now }) => (
              <tr key={key} className="border-b border-warning/20 last:border-b-0">
                <th scope="row" className="py-1 pr-4 text-left font-normal">
                  <button
                    type="button"
                    onClick={() => onOpen({ figure: key as FigureKey })}
                    className="cursor-pointer text-left text-accent-deep underline decoration-accent/30 underline-offset-4 hover:decoration-accent"
                  >
                    {label}
                  </button>
                  <span className="text-ink-soft">（{basisOf(key as FigureKey)}）</span>
                </th>
                <td className="py-1 pr-4 text-right whitespace-nowrap tabular-nums">
                  {formatValue(published, unit)}
                  {unit}
                </td>
                <td className="py-1 text-right whitespace-nowrap tabular-nums">
                  {now === published ? (
                    '条目有变'
                  ) : (
                    <strong>
                      {formatValue(now, unit)}
                      {unit}
                    </strong>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
