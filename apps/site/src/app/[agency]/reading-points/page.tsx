import { ReadingPointKind, readingPointKindNames } from '@daylight/domain/reading-points'
import type { Metadata } from 'next'
import { api } from '#api'
import { agencyAt, Frame, headOf } from '#shell'

type Props = PageProps<'/[agency]/reading-points'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const agency = await agencyAt((await params).agency)
  return headOf(agency, {
    title: '查阅点',
    description: `${agency.name}的政府信息查阅点：地址、开放时间和电话`,
    tags: [`reading-points:${agency.slug}`],
  })
}

/** 政府信息查阅点: where to go, when, and what is there (条例§25). */
export default async function ReadingPointsPage({ params }: Props) {
  const agency = await agencyAt((await params).agency)
  const points = await api.readingPoints.list({ slug: agency.slug })
  const groups = ReadingPointKind.options
    .map((kind) => ({ kind, points: points.filter((point) => point.kind === kind) }))
    .filter((group) => group.points.length > 0)
  const withTerminal = points.filter(({ hasTerminal }) => hasTerminal).length

  return (
    <Frame agency={agency} current="reading-points" crumbs={[]}>
      <h1 className="title">查阅点</h1>
      {points.length === 0 ? (
        <p className="empty">{agency.shortName}还没有登记查阅点。</p>
      ) : (
        <p className="lede">
          在这{points.length}个查阅点可以免费查阅主动公开的纸质信息，其中{withTerminal}
          个另有电子查阅终端。
        </p>
      )}
      {groups.map((group) => (
        <section key={group.kind} aria-labelledby={group.kind}>
          <h2 id={group.kind} className="section-title">
            {readingPointKindNames[group.kind]}
            <span className="count">{group.points.length}个</span>
          </h2>
          <ul className="points">
            {group.points.map(({ id, name, address, officeHours, telephone, hasTerminal }) => (
              <li key={id}>
                <h3>
                  {name}
                  {hasTerminal && <span className="terminal">电子终端</span>}
                </h3>
                <p>
                  {[address, officeHours, telephone]
                    .filter((fact) => fact !== '')
                    .map((fact) => (
                      <span key={fact}>{fact}</span>
                    ))}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Frame>
  )
}
