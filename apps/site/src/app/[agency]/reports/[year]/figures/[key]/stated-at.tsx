import { type ReportAddress, reportHref } from '../../figure-href'
import type { Place } from '../../places'

/** The sentences of the report in which the number stands, each a way back to it. */
export function StatedAt({ report, places }: { report: ReportAddress; places: readonly Place[] }) {
  if (places.length === 0) return null
  return (
    <section aria-labelledby="places" className="places">
      <h2 id="places" className="section-title">
        在报告里
      </h2>
      <ul>
        {places.map(({ id, run, under, before, after }) => (
          <li key={id}>
            <blockquote>
              {before}
              <strong>{run.text}</strong>
              {after}
            </blockquote>
            <a className="way" href={`${reportHref(report)}#${id}`}>
              {under.join('') || '报告开头'}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
