import { dayInWords } from '@daylight/domain/calendar'
import {
  type Basis,
  formatValue,
  figureKey as keyOf,
  parseFigureKey,
} from '@daylight/domain/measures'
import type { OpenedFigure } from '#api'
import { figureHref, type ReportAddress } from '../../figure-href'
import type { Place } from '../../places'
import { Entries } from './entries'
import { StatedAt } from './stated-at'
import { Sum } from './sum'
import { basisOf, lawInWords, reachOf } from './words'

/** The value, what it means, how it comes about, and the entries behind it. */
export function OpenedNumber({
  report,
  figureKey,
  figure,
  places,
  stated,
  after,
}: {
  report: ReportAddress
  figureKey: string
  figure: OpenedFigure
  places: readonly Place[]
  /** All numbers of the report. */
  stated: readonly Place[]
  after: string | undefined
}) {
  const { label, unit, value, definition, law, asOf } = figure
  const sibling = siblingOf(figureKey, stated)
  return (
    <article className="opened">
      <header className="opened-head">
        <h1 className="title">{label}</h1>
        <p className="opened-value">
          <data value={value}>{formatValue(value, unit)}</data>
          <span className="unit">{unit}</span>
        </p>
        <p className="opened-basis">
          {basisOf(figure)}
          <span>{reachOf(figure)}</span>
        </p>
      </header>
      <dl className="opened-facts">
        <div>
          <dt>{unit === '元' ? '怎样计算' : `怎样算一${unit}`}</dt>
          <dd>{definition}</dd>
        </div>
        <div>
          <dt>统计口径</dt>
          <dd>
            {basisOf(figure)}
            {sibling && (
              <>
                。另有
                <a className="figure" href={figureHref(report, sibling.run)}>
                  {basisOf(parseFigureKey(sibling.run.figure ?? '') ?? figure)}
                  {sibling.run.text}
                  {sibling.run.text !== '无' && unit}
                </a>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>统计截止日</dt>
          <dd>{dayInWords(asOf)}</dd>
        </div>
        <div>
          <dt>法律依据</dt>
          <dd>{lawInWords(law)}</dd>
        </div>
      </dl>
      {figure.opening && <Sum figure={figure} opening={figure.opening} />}
      <StatedAt report={report} places={places} />
      <Entries report={report} figureKey={figureKey} figure={figure} after={after} />
    </article>
  )
}

/** The same measure on its other basis, where the report states that, too. */
function siblingOf(key: string, stated: readonly Place[]): Place | undefined {
  const figure = parseFigureKey(key)
  if (!figure) return undefined
  const other: Basis = figure.basis === 'year' ? 'cumulative' : 'year'
  const otherKey = keyOf(figure.measure, other)
  return stated.find(({ run }) => run.figure === otherKey && !run.whole)
}
