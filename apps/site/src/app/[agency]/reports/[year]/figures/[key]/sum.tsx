import { dayInWords } from '@daylight/domain/calendar'
import { formatValue, type Opening } from '@daylight/domain/measures'
import type { OpenedFigure } from '#api'
import { spanOf } from './words'

/** 期初数 + 条目 = 累计, set so that a reader can add it up. */
export function Sum({ figure, opening }: { figure: OpenedFigure; opening: Opening }) {
  const { value, unit, asOf } = figure
  return (
    <section aria-labelledby="sum" className="sum">
      <h2 id="sum" className="section-title">
        怎么得来
      </h2>
      <table>
        <thead className="for-readers-aloud">
          <tr>
            <th scope="col">项目</th>
            <th scope="col">数（{unit}）</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              期初数
              <span>截至{dayInWords(opening.day)}</span>
              {opening.source && <span>出处：{opening.source}</span>}
            </th>
            <td>{formatValue(opening.value, unit)}</td>
          </tr>
          <tr>
            <th scope="row">
              <span className="sign" aria-hidden="true">
                +
              </span>
              此后登记的条目
              <span>
                {spanOf(figure)}，<a href="#entries">逐条列在下面</a>
              </span>
            </th>
            <td>{formatValue(value - opening.value, unit)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <span className="sign" aria-hidden="true">
                =
              </span>
              累计
              <span>截至{dayInWords(asOf)}</span>
            </th>
            <td>
              {formatValue(value, unit)}
              <span className="unit">{unit}</span>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
