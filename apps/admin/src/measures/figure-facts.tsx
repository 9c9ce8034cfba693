import { formatValue } from '@daylight/domain/measures'

type FigureFactsProps = { value: number; unit: string; basis: string; period: string }

/** The value, large, with what it counts: basis and period. */
export function FigureFacts({ value, unit, basis, period }: FigureFactsProps) {
  return (
    <div className="mt-3 mb-4 flex items-end justify-between gap-4">
      <p className="leading-none text-ink">
        <span className="font-serif text-[44px] font-bold tabular-nums">
          {formatValue(value, unit)}
        </span>
        <span className="ml-1.5 text-[15px]">{unit}</span>
      </p>
      <p className="text-right text-[12.5px] leading-relaxed text-ink-soft">
        <span className="text-accent-deep">{basis}</span>
        <br />
        {period}
      </p>
    </div>
  )
}
