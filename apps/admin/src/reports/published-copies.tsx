import type { ReactNode } from 'react'
import { useActor } from '../shell/actor'
import { withAgency } from '../shell/agency-choice'
import { siteAddress } from '../shell/site'
import type { Report } from './report'

const Copy = ({ href, note, children }: { href: string; note: string; children: ReactNode }) => (
  <li className="flex items-baseline justify-between gap-3 border-b border-rule py-2">
    <a href={href}>{children}</a>
    <span className="text-[12.5px] text-ink-faint">{note}</span>
  </li>
)

/** Where the published report is read: on the site, and as files. */
export function PublishedCopies({ report: { year, pdfFileId, docxFileId } }: { report: Report }) {
  const { agency } = useActor()
  return (
    <section aria-labelledby="copies">
      <h2 id="copies" className="mb-1 font-semibold">
        公开的报告
      </h2>
      <ul className="text-[13.5px]">
        {siteAddress && (
          <Copy href={`${siteAddress}/${agency.slug}/reports/${year}`} note="公众读到的页面">
            网站页面
          </Copy>
        )}
        {pdfFileId && (
          <Copy href={withAgency(`/api/files/${pdfFileId}`)} note="版式同公文">
            下载PDF
          </Copy>
        )}
        {docxFileId && (
          <Copy href={withAgency(`/api/files/${docxFileId}`)} note="便于引用">
            下载DOCX
          </Copy>
        )}
      </ul>
    </section>
  )
}
