import type { Metadata } from 'next'
import { api } from '#api'
import { agencyAt, DayTime, Frame, headOf } from '#shell'

type Props = PageProps<'/[agency]/reports'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const agency = await agencyAt((await params).agency)
  return headOf(agency, {
    title: '年度报告',
    description: `${agency.name}历年的政府信息公开工作年度报告`,
    tags: [`reports:${agency.slug}`],
  })
}

/** 政府信息公开工作年度报告, the newest year first. */
export default async function ReportsPage({ params }: Props) {
  const agency = await agencyAt((await params).agency)
  const { slug, shortName } = agency
  const reports = await api.reports.list({ slug })

  return (
    <Frame agency={agency} current="reports" crumbs={[]}>
      <h1 className="title">年度报告</h1>
      {reports.length === 0 ? (
        <p className="empty">{shortName}还没有在这里发布年度报告。</p>
      ) : (
        <p className="lede">报告中的每个数字都可以打开，看它的口径和背后的条目。</p>
      )}
      <ol className="years">
        {reports.map(({ year, asOf, signedOn }) => (
          <li key={year}>
            <a href={`/${slug}/reports/${year}`}>
              <span className="year">{year}</span>
              <span className="year-title">{year}年政府信息公开工作年度报告</span>
            </a>
            <p className="item-facts">
              <span>
                统计截至
                <DayTime day={asOf} inWords />
              </span>
              {signedOn && (
                <span>
                  <DayTime day={signedOn} inWords />
                  发布
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Frame>
  )
}
