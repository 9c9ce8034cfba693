import './report-print.css'
import { inWords } from '../measures/words'
import type { Report } from './report'
import { Blocks, type Opener } from './report-blocks'
import { ReportPart } from './report-part'

type ReportSheetProps = { report: Report; editable: boolean; opener: Opener }

/** The report as a page of an official document: what is printed is this sheet and nothing else. */
export function ReportSheet({ report, editable, opener }: ReportSheetProps) {
  const { title, preface, parts, agencyName, signedOn } = report.rendered
  return (
    <article
      id="report-sheet"
      aria-label={title}
      className="mx-auto max-w-[800px] border border-rule bg-paper px-5 pt-8 pb-12 font-serif text-[16.5px] leading-[1.95] text-ink shadow-[0_1px_3px_rgb(27_33_40/0.07)] sm:px-12 sm:pt-14 sm:pb-20 lg:px-16 print:max-w-none print:border-0 print:p-0 print:text-[12pt] print:shadow-none"
    >
      {report.status !== 'published' && (
        <p className="mb-6 text-center font-sans text-[12.5px] tracking-wide text-ink-faint">
          草稿，还没有发布；数字随台账更新
        </p>
      )}
      <h2 className="text-center text-[22px] leading-[1.5] font-bold tracking-wide text-balance sm:text-[27px]">
        {phrasesOf(title).map((phrase) => (
          <span key={phrase} className="inline-block">
            {phrase}
          </span>
        ))}
      </h2>
      <div className="mt-8">
        <Blocks blocks={preface} opener={opener} />
      </div>
      {parts.map(({ key, blocks }) => {
        const part = report.parts.find((other) => other.key === key)
        return (
          part && (
            <ReportPart
              key={key}
              report={report}
              part={part}
              blocks={blocks}
              editable={editable}
              opener={opener}
            />
          )
        )
      })}
      <footer className="mt-14 break-inside-avoid text-right leading-[2]">
        <p className="pr-[1em]">{agencyName}</p>
        <p>
          {signedOn ? (
            inWords(signedOn)
          ) : (
            <span className="font-sans text-[13px] text-ink-faint">成文日期，发布之日填写</span>
          )}
        </p>
      </footer>
    </article>
  )
}

/** A title breaks between its words, never inside one (GB/T 9704 7.3.1). */
const phrasesOf = (title: string) => title.split(/(?<=政府(?=\d)|\d年|工作)/)
