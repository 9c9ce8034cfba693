import type { AdminRouter } from '@daylight/api'
import type { EntryLine } from '@daylight/domain/measures'
import type { inferRouterOutputs } from '@trpc/server'
import { inWords, withUnit } from './words'

type OpenedFigure = inferRouterOutputs<AdminRouter>['reports']['openFigure']

type FigureSumProps = {
  opened: OpenedFigure
  rows: readonly EntryLine[]
  /** Whether `rows` are all entries behind the value. */
  complete: boolean
}

/** The value as a sum that the reader can check against the entries below it. */
export function FigureSum({
  opened: { value, unit, opening, asOf },
  rows,
  complete,
}: FigureSumProps) {
  const fromEntries = value - (opening?.value ?? 0)
  const listed = rows.reduce((sum, { amount }) => sum + amount, 0)

  return (
    <section aria-label="数字的构成" className="border-b border-rule bg-ground px-5 py-4">
      <dl className="grid grid-cols-[1fr_auto] gap-y-1.5 text-[13.5px] text-ink tabular-nums">
        {opening && (
          <>
            <dt>期初数（截至{inWords(opening.day)}）</dt>
            <dd className="text-right">{withUnit(opening.value, unit)}</dd>
          </>
        )}
        <dt>{opening ? `＋ 此后至${inWords(asOf)}的条目` : '条目合计'}</dt>
        <dd className="text-right">{withUnit(fromEntries, unit)}</dd>
        <dt className="border-t border-ink-faint pt-1.5 font-semibold">＝ 报告中的数</dt>
        <dd className="border-t border-ink-faint pt-1.5 text-right font-semibold">
          {withUnit(value, unit)}
        </dd>
      </dl>
      {opening && (
        <p className="mt-2.5 text-[12.5px] leading-relaxed text-ink-soft">
          期初数出处：{[opening.source, opening.note].filter(Boolean).join('；')}
        </p>
      )}
      {rows.length > 0 && (
        <p aria-live="polite" className="mt-2.5 text-[12.5px] leading-relaxed text-ink-soft">
          {complete
            ? listed === fromEntries
              ? `下面列出全部${rows.length}个条目，相加为${withUnit(listed, unit)}，与上面相符。`
              : `下面列出全部${rows.length}个条目，相加为${withUnit(listed, unit)}，与上面不符，请告诉管理员。`
            : `下面先列出${rows.length}个条目，小计${withUnit(listed, unit)}。`}
        </p>
      )}
    </section>
  )
}
