import { figureKey, measures } from '@daylight/domain/measures'
import type { Report } from '#api'
import { figureHref } from './[year]/figure-href'
import { placesOf } from './[year]/places'

/** What a reader asks first; those that the report does not state are left out. */
const asked = [
  'disclosures.published',
  'disclosures.posted.on-website',
  'reading-points.visits',
  'training.person-times',
]

/** The newest report's main numbers, each of which opens. */
export function ReportGlance({ slug, report }: { slug: string; report: Report }) {
  const { year, rendered } = report
  const runs = placesOf(rendered).map(({ run }) => run)
  const shown = asked.flatMap((name) => {
    const key = figureKey(name, 'year')
    const run = runs.find(({ figure, whole }) => figure === key && !whole)
    const measure = measures.get(name)
    return run && measure ? [{ ...measure, run }] : []
  })
  return (
    <section aria-labelledby="glance" className="glance">
      <h2 id="glance" className="glance-title">
        {year}年年度报告里的数字
      </h2>
      <ul>
        {shown.map(({ name, label, unit, run }) => (
          <li key={name}>
            <a href={figureHref({ slug, year }, run)}>
              <span className="glance-value">
                <span className="figure">{run.text}</span>
                {run.text !== '无' && <span className="unit">{unit}</span>}
              </span>
              <span className="glance-label">{label}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="glance-hint">
        <a className="way" href={`/${slug}/reports/${year}`}>
          阅读{year}年年度报告
        </a>
        <span>每个数字都可以打开，看它怎么得来。</span>
      </p>
    </section>
  )
}
