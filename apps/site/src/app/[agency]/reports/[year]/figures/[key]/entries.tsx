import { formatValue } from '@daylight/domain/measures'
import type { OpenedFigure } from '#api'
import { DayTime, Pager } from '#shell'
import { figureHref, type ReportAddress } from '../../figure-href'
import { entriesBefore, spanOf, valueInWords } from './words'

/** The public entries behind the number as they stood when the report was published, in order of their day. */
export function Entries({
  report,
  figureKey,
  figure,
  after,
}: {
  report: ReportAddress
  figureKey: string
  figure: OpenedFigure
  after: string | undefined
}) {
  const { unit, entries } = figure
  const before = entriesBefore(after)
  const whole = before === 0 && entries.next === null
  const sum = entries.rows.reduce((total, { amount }) => total + amount, 0)
  const path = figureHref(report, { figure: figureKey as `${string}@year` })

  return (
    <section aria-labelledby="entries" className="entries">
      <h2 id="entries" className="section-title">
        背后的条目
        {!whole && entries.rows.length > 0 && (
          <span className="count">
            第{before + 1}至{before + entries.rows.length}条
          </span>
        )}
      </h2>
      {entries.rows.length === 0 ? (
        <p className="empty">{emptyOf(figure, before)}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col" className="ordinal">
                序号
              </th>
              <th scope="col" className="day">
                日期
              </th>
              <th scope="col">条目</th>
              <th scope="col" className="number">
                计入（{unit}）
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.rows.map(({ id, day, line, amount, disclosureId }, index) => (
              <tr key={id}>
                <td className="ordinal">{before + index + 1}</td>
                <td className="day">
                  <DayTime day={day} />
                </td>
                <td>
                  <span className="day-above">
                    <DayTime day={day} />
                  </span>
                  {disclosureId ? (
                    <a href={`/${report.slug}/disclosures/${disclosureId}`}>{line}</a>
                  ) : (
                    line
                  )}
                </td>
                <td className="number">{formatValue(amount, unit)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td className="ordinal" />
              <td className="day" />
              <th scope="row">{whole ? '合计' : '本页小计'}</th>
              <td className="number">{formatValue(sum, unit)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      <Pager path={path} after={after} next={entries.next} />
    </section>
  )
}

function emptyOf(figure: OpenedFigure, before: number): string {
  if (before > 0) return '没有更多条目了。'
  if (figure.opening && figure.value > 0)
    return `${spanOf(figure)}没有新登记的条目，${valueInWords(figure)}都是期初数。`
  return `${spanOf(figure)}，台账里没有登记这一类条目，所以这个数是零，报告写作“无”。`
}
