import type { Agency } from '#api'
import { homeOf } from './agency'

export type Section = 'home' | 'catalogue' | 'reports' | 'reading-points'

export function Masthead({ agency, current }: { agency: Agency; current: Section | null }) {
  const { slug, name, parent } = agency
  const sections: [Section, string, string][] = [
    ['home', '首页', homeOf(agency)],
    ['catalogue', '公开目录', `/${slug}/catalogue`],
    ['reports', '年度报告', `/${slug}/reports`],
    ['reading-points', '查阅点', `/${slug}/reading-points`],
  ]
  return (
    <header className="masthead">
      <div className="wrap masthead-row">
        <p className="brand">
          <Mark />
          <span>
            <a className="brand-name" href={homeOf(agency)}>
              {name}
            </a>
            <span className="brand-kind">
              政府信息公开
              {parent && (
                <>
                  <span aria-hidden="true"> · </span>
                  <a href="/">{parent.shortName}</a>
                </>
              )}
            </span>
          </span>
        </p>
        <nav aria-label="栏目">
          <ul className="sections">
            {sections.map(([section, label, href]) => (
              <li key={section}>
                <a href={href} aria-current={section === current ? 'true' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}

/** A sun over the horizon. */
const Mark = () => (
  <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" className="mark">
    <path d="M9 28a11 11 0 0 1 22 0z" fill="currentColor" />
    <path
      d="M3 32.5h34M20 6v6M6.6 13.6l4.2 4.2M33.4 13.6l-4.2 4.2"
      stroke="currentColor"
      strokeWidth="2"
      fill="none"
    />
  </svg>
)
