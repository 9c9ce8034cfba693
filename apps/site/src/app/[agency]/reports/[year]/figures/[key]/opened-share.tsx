import { figureKey, formatValue } from '@daylight/domain/measures'
import { shareInWords } from '@daylight/domain/reports'
import type { OpenedFigure } from '#api'
import { figureHref, type ReportAddress } from '../../figure-href'
import type { Place } from '../../places'
import { StatedAt } from './stated-at'
import { basisOf, reachOf, shareName, valueInWords } from './words'

/** A share: part ÷ whole = result, both of which open. */
export function OpenedShare({
  report,
  part,
  whole,
  places,
}: {
  report: ReportAddress
  part: OpenedFigure
  whole: OpenedFigure
  places: readonly Place[]
}) {
  const exact = whole.value === 0 ? null : (part.value * 100) / whole.value
  const isRounded = exact !== null && !Number.isInteger(exact * 10)
  return (
    <article className="opened opened-share">
      <header className="opened-head">
        <h1 className="title">{shareName(part, whole)}</h1>
        <p className="opened-value">
          <data value={exact ?? ''}>{shareInWords(part.value, whole.value)}</data>
        </p>
      </header>
      <section aria-labelledby="sum" className="division">
        <h2 id="sum" className="section-title">
          怎么得来
        </h2>
        <div className="terms">
          <Term report={report} figure={part} />
          <p className="sign">÷</p>
          <Term report={report} figure={whole} />
          <p className="sign">=</p>
          <div className="term">
            <p className="term-value">{shareInWords(part.value, whole.value)}</p>
            <p className="term-label">
              {isRounded && exact !== null
                ? `${exact.toFixed(4)}…%，四舍五入到一位小数`
                : '正好除尽'}
            </p>
          </div>
        </div>
      </section>
      <StatedAt report={report} places={places} />
    </article>
  )
}

function Term({ report, figure }: { report: ReportAddress; figure: OpenedFigure }) {
  const { measure, basis, value, unit, label } = figure
  const href = figureHref(report, { figure: figureKey(measure, basis) })
  return (
    <div className="term">
      <p className="term-value">
        <a className="figure" href={href}>
          {formatValue(value, unit)}
        </a>
        <span className="unit">{unit}</span>
      </p>
      <p className="term-label">
        {label}
        <span>
          {basisOf(figure)}，{reachOf(figure)}
        </span>
        <a className="way" href={href}>
          打开这{valueInWords(figure)}
        </a>
      </p>
    </div>
  )
}
