import { type FigureKey, formatValue } from '@daylight/domain/measures'
import { shareInWords } from '@daylight/domain/reports'
import { useQueries } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useApi } from '../api'
import { ErrorNotice } from '../shell/refusal'
import type { OpenFigure } from './use-open-figure'
import { basisOf, inWords, withUnit } from './words'

type OpenedShareProps = {
  reportId: string
  part: FigureKey
  whole: FigureKey
  onOpen: (figure: OpenFigure) => void
}

/** 占比: a part over its whole; both open in their turn. */
export function OpenedShare({ reportId, part, whole, onOpen }: OpenedShareProps) {
  const api = useApi()
  const [ofPart, ofWhole] = useQueries({
    queries: [part, whole].map((key) =>
      api.reports.openFigure.queryOptions({ id: reportId, key, limit: 1 }),
    ),
  })
  const error = ofPart?.error ?? ofWhole?.error
  const over = ofPart?.data
  const base = ofWhole?.data
  if (!over || !base)
    return (
      <div className="p-5">
        {error ? <ErrorNotice error={error} /> : <Skeleton active paragraph={{ rows: 6 }} />}
      </div>
    )

  return (
    <article>
      <header className="border-b border-rule px-5 pt-5 pb-5">
        <h2 className="font-serif text-[19px] leading-snug font-bold text-ink">占比</h2>
        <p className="mt-3 mb-3 font-serif text-[44px] leading-none font-bold text-ink tabular-nums">
          {shareInWords(over.value, base.value)}
        </p>
        <p className="text-[15px] text-ink tabular-nums">
          {withUnit(over.value, over.unit)} ÷ {withUnit(base.value, base.unit)}
          {base.value > 0 && (
            <span className="text-ink-soft">
              {' '}
              ＝ {((over.value * 100) / base.value).toFixed(3)}%，保留一位小数
            </span>
          )}
        </p>
        <p className="mt-1.5 text-[12.5px] text-ink-faint">
          截至{inWords(over.asOf)}；占比由系统计算，不单独登记。
        </p>
      </header>
      {(
        [
          ['部分', part, over],
          ['整体（100%）', whole, base],
        ] as const
      ).map(([role, key, { label, unit, value, definition }]) => (
        <section key={role} aria-label={role} className="border-b border-rule px-5 py-4">
          <p className="text-[12.5px] text-ink-faint">{role}</p>
          <div className="mt-1 flex items-baseline justify-between gap-4">
            <h3 className="text-[15px] font-semibold text-ink">{label}</h3>
            <p className="whitespace-nowrap text-ink">
              <span className="font-serif text-[22px] font-bold tabular-nums">
                {formatValue(value, unit)}
              </span>
              <span className="ml-1 text-[13px]">{unit}</span>
            </p>
          </div>
          <p className="mt-0.5 text-[12.5px] text-accent-deep">{basisOf(key)}</p>
          <p className="mt-1.5 text-[13px] leading-relaxed text-ink-soft">{definition}</p>
          <button
            type="button"
            aria-label={`查看条目：${label}`}
            onClick={() => onOpen({ figure: key })}
            className="mt-2 cursor-pointer text-[13.5px] text-accent underline decoration-accent/30 underline-offset-4 hover:decoration-accent"
          >
            查看条目
          </button>
        </section>
      ))}
    </article>
  )
}
