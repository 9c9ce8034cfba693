import { dayInWords } from '@daylight/domain/calendar'
import { Link } from '@tanstack/react-router'
import { asDay } from '../calendar/words'
import { Section } from '../shell/section'
import { addressOf } from './address'
import { ArticleButton } from './article-button'
import type { Today } from './desk'

/** In December and January: what the yearly report still lacks, from whom, by when. */
export function Season({ season }: { season: NonNullable<Today['season']> }) {
  const { year, dueOn, lacks } = season
  return (
    <Section title={`${year}年度报告还缺什么`}>
      <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
        <span>
          应于<strong className="mx-1 text-ink">{dayInWords(asDay(dueOn))}</strong>前公布。
        </span>
        <ArticleButton article="条例§49" />
      </p>
      {lacks.length === 0 ? (
        <p className="border-l-4 border-success bg-success-soft px-4 py-3">没有缺项。</p>
      ) : (
        <table className="w-full border-collapse text-left">
          <thead className="max-md:sr-only">
            <tr className="border-b border-ink text-[0.8125rem] text-ink-soft">
              <th scope="col" className="h-8 font-medium">
                还缺
              </th>
              <th scope="col" className="h-8 px-2 font-medium">
                由谁
              </th>
              <th scope="col" className="h-8 px-2 font-medium">
                何时以前
              </th>
            </tr>
          </thead>
          <tbody>
            {lacks.map(({ what, from, by, to }) => (
              <tr key={what} className="border-b border-rule max-md:block max-md:py-2">
                <th scope="row" className="py-1.5 font-medium max-md:block max-md:p-0">
                  <Link {...addressOf(to)}>{what}</Link>
                </th>
                <td className="px-2 py-1.5 max-md:inline max-md:p-0">{from}</td>
                <td className="px-2 py-1.5 whitespace-nowrap max-md:ml-3 max-md:inline max-md:p-0">
                  {dayInWords(asDay(by))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
