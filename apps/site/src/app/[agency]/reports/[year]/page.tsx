import type { RenderedReport } from '@daylight/domain/reports'
import type { Metadata } from 'next'
import { DayTime, Frame, fileHref, headOf, sizeInWords } from '#shell'
import { Block } from './block'
import { placesOf } from './places'
import { readReport } from './read'

type Props = PageProps<'/[agency]/reports/[year]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { agency, report } = await readReport(await params)
  return headOf(agency, {
    title: `${report.year}年政府信息公开工作年度报告`,
    description: `${report.rendered.title}，每个数字都可以打开，看它的口径和背后的条目`,
    tags: [`report:${agency.slug}/${report.year}`],
  })
}

/** The title in two parts that a line should not break: 曙光镇人民政府2018年, 政府信息公开工作年度报告. */
function phrasesOf({ title, year }: RenderedReport): string[] {
  const end = title.indexOf(`${year}年`) + `${year}年`.length
  return [title.slice(0, end), title.slice(end)].filter((phrase) => phrase !== '')
}

/** 年度报告, set like the printed document; each number in it opens. */
export default async function ReportPage({ params }: Props) {
  const { agency, report } = await readReport(await params)
  const { year, asOf, signedOn, pdf, docx, rendered } = report
  const address = { slug: agency.slug, year }
  const anchors = new Map(placesOf(rendered).map(({ run, id }) => [run, id]))
  const downloads = [
    { type: 'PDF', file: pdf },
    { type: 'Word', file: docx },
  ]

  return (
    <Frame
      agency={agency}
      current="reports"
      crumbs={[{ name: '年度报告', href: `/${agency.slug}/reports` }]}
    >
      <div className="report">
        <header className="report-head">
          <h1 className="report-title">
            {phrasesOf(rendered).map((phrase) => (
              <span key={phrase}>{phrase}</span>
            ))}
          </h1>
          <p className="report-hint">
            带点线的数字都可以打开，例如<span className="figure">12</span>
            ，看它的口径、怎么得来和背后的条目。
          </p>
        </header>
        <nav className="report-parts" aria-label="报告目录">
          <ol>
            {rendered.parts.map(({ key, title }) => (
              <li key={key}>
                <a href={`#${key}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <aside className="report-facts" aria-label="报告信息">
          <dl>
            <div>
              <dt>统计截止日</dt>
              <dd>
                <DayTime day={asOf} inWords />
              </dd>
            </div>
            {signedOn && (
              <div>
                <dt>发布日期</dt>
                <dd>
                  <DayTime day={signedOn} inWords />
                </dd>
              </div>
            )}
          </dl>
          <ul className="downloads">
            {downloads.map(
              ({ type, file }) =>
                file && (
                  <li key={type}>
                    <a href={fileHref(file)}>
                      下载 {type}
                      <span>{sizeInWords(file.size)}</span>
                    </a>
                  </li>
                ),
            )}
          </ul>
        </aside>
        <article className="report-body" aria-label="报告正文">
          {rendered.preface.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a published report is fixed.
            <Block key={index} block={block} report={address} anchors={anchors} />
          ))}
          {rendered.parts.map(({ key, title, blocks }) => (
            <section key={key} aria-labelledby={key}>
              <h2 id={key}>{title}</h2>
              {blocks.map((block, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a published report is fixed.
                <Block key={index} block={block} report={address} anchors={anchors} />
              ))}
            </section>
          ))}
          <p className="signature">
            {rendered.agencyName}
            {signedOn && (
              <>
                <br />
                <DayTime day={signedOn} inWords />
              </>
            )}
          </p>
        </article>
      </div>
    </Frame>
  )
}
