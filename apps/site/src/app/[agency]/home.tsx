import { type Agency, api } from '#api'
import { DayTime, Frame, isCity } from '#shell'
import { AgencyList } from './agency-list'
import { HeadingTree } from './catalogue/heading-tree'
import { ReportGlance } from './reports/report-glance'

const LATEST = 14

/** The concepts that the home page shows something of. */
export const homeTags = (slug: string): string[] => [
  `disclosures:${slug}`,
  `catalogue:${slug}`,
  `reports:${slug}`,
  `reading-points:${slug}`,
]

/** What is new, where to look, and the yearly report with its numbers: the home of a city or one of its agencies. */
export async function Home({ agency }: { agency: Agency }) {
  const { slug, name, shortName } = agency
  const [latest, headings, reports, points, agencies] = await Promise.all([
    api.disclosures.latest({ slug, count: LATEST }),
    api.catalogue.headings({ slug }),
    api.reports.list({ slug }),
    api.readingPoints.list({ slug }),
    isCity(agency) ? api.agencies.list() : [],
  ])
  const newest = reports[0] ? await api.reports.get({ slug, year: reports[0].year }) : null

  return (
    <Frame agency={agency} current="home">
      <div className="opening">
        <h1 className="display">
          <span>{shortName}</span>
          <span>政府信息公开</span>
        </h1>
        <p className="lede">{name}主动公开的文件、历年的年度报告和可以查阅文件的地点，都在这里。</p>
      </div>
      {newest && <ReportGlance slug={slug} report={newest} />}
      {isCity(agency) && <AgencyList agencies={agencies} />}
      <div className="home-columns">
        <section aria-labelledby="latest">
          <h2 id="latest" className="section-title">
            最新公开
          </h2>
          {latest.length === 0 && <p className="empty">{shortName}还没有在这里公开信息。</p>}
          <ol className="items">
            {latest.map(({ id, title, publishedOn, heading }) => (
              <li key={id}>
                <a href={`/${slug}/disclosures/${id}`}>{title}</a>
                <p className="item-facts">
                  {publishedOn && <DayTime day={publishedOn} />}
                  <span>{heading.name}</span>
                </p>
              </li>
            ))}
          </ol>
        </section>
        <div className="home-aside">
          <section aria-labelledby="catalogue">
            <h2 id="catalogue" className="section-title">
              公开目录
            </h2>
            <HeadingTree slug={slug} headings={headings} />
          </section>
          <section aria-labelledby="reading-points">
            <h2 id="reading-points" className="section-title">
              查阅点
            </h2>
            {points.length === 0 ? (
              <p className="empty">{shortName}还没有登记查阅点。</p>
            ) : (
              <p>
                设有{points.length}个查阅点，其中
                {points.filter(({ hasTerminal }) => hasTerminal).length}
                个可以查阅电子信息。
                <br />
                <a className="way" href={`/${slug}/reading-points`}>
                  查看地址和开放时间
                </a>
              </p>
            )}
          </section>
        </div>
      </div>
    </Frame>
  )
}
