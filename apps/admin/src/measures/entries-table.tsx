import { type EntryLine, type FigureKey, formatValue } from '@daylight/domain/measures'
import { Link } from '@tanstack/react-router'
import { DeadlineButton } from '../calendar/deadline-button'
import { isTimed } from './words'

type EntriesTableProps = {
  rows: readonly EntryLine[]
  figure: FigureKey
  unit: string
  hasOpening: boolean
}

/** The entries behind a number: day, line, and what each adds. */
export function EntriesTable({ rows, figure, unit, hasOpening }: EntriesTableProps) {
  if (rows.length === 0)
    return (
      <p className="px-5 py-6 text-[13.5px] leading-relaxed text-ink-soft">
        {hasOpening
          ? '期初以后，台账中没有这一指标的条目。'
          : '台账中没有这一指标的条目，所以这个数是0。'}
      </p>
    )

  return (
    <table className="w-full border-collapse text-[13px]">
      <caption className="sr-only">数字背后的条目</caption>
      <thead>
        <tr className="border-b border-rule text-left text-[12.5px] text-ink-faint">
          <th scope="col" className="py-2 pr-3 pl-5 font-normal">
            日期
          </th>
          <th scope="col" className="py-2 pr-3 font-normal">
            条目
          </th>
          <th scope="col" className="py-2 pr-5 text-right font-normal whitespace-nowrap">
            {unit}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, day, line, amount, disclosureId }) => (
          <tr key={id} className="border-b border-rule/70 align-top hover:bg-ground">
            <td className="py-2 pr-3 pl-5 whitespace-nowrap text-ink-soft tabular-nums">{day}</td>
            <td className="py-2 pr-3 leading-relaxed text-ink">
              {disclosureId ? (
                <Link
                  to={'/disclosures/$id' as string}
                  params={{ id: disclosureId } as object}
                  className="text-accent underline decoration-accent/30 underline-offset-4 hover:decoration-accent"
                >
                  {line}
                </Link>
              ) : (
                line
              )}
              {disclosureId && isTimed(figure) && (
                <span className="block text-[12.5px] text-ink-soft">
                  <DeadlineButton concept="disclosures" id={disclosureId}>
                    公开期限
                  </DeadlineButton>
                </span>
              )}
            </td>
            <td className="py-2 pr-5 text-right text-ink tabular-nums">
              {formatValue(amount, unit)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
