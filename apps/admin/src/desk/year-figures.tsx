import type { Day } from '@daylight/domain/calendar'
import { type Basis, figureKey, formatValue, measures } from '@daylight/domain/measures'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useApi } from '../api'

type Book = {
  readonly title: string
  readonly to: LinkProps['to']
  readonly names: readonly string[]
}

/** What a head of office is asked about first, by the book in which it is kept. */
const books: readonly Book[] = [
  {
    title: '主动公开信息',
    to: '/disclosures',
    names: [
      'disclosures.published',
      'disclosures.posted.on-website',
      'disclosures.posted.on-website.in-time',
      'disclosures.posted.on-notice-board',
    ],
  },
  {
    title: '查阅点',
    to: '/reading-points',
    names: [
      'reading-points.open',
      'reading-points.open.with-terminal',
      'reading-points.held',
      'reading-points.visits',
      'reading-points.loans',
    ],
  },
  { title: '培训', to: '/training', names: ['training.sessions', 'training.person-times'] },
  {
    title: '机构和人员',
    to: '/staffing',
    names: ['staffing.staff', 'staffing.full-time', 'staffing.part-time'],
  },
]

type Props = { year: number; asOf: Day; reportId: string | undefined }

/** 指标、本年、累计: small and dense; a number leads into the year's report, where it opens. */
export function YearFigures({ year, asOf, reportId }: Props) {
  const api = useApi()
  const { data } = useSuspenseQuery(api.measures.values.queryOptions({ year, asOf }))
  const values = new Map(data.map((value) => [value.measure, value]))

  const figure = (name: string, basis: Basis) => {
    const measure = measures.get(name)
    if (!measure?.bases.includes(basis)) return <span className="pr-9 text-ink-faint">—</span>
    const text = formatValue(values.get(name)?.[basis] ?? 0, measure.unit)
    return (
      <>
        {reportId ? (
          <Link
            to="/reports/$id"
            params={{ id: reportId }}
            search={{ figure: figureKey(name, basis) }}
            className="font-medium text-ink underline decoration-rule hover:decoration-accent"
          >
            {text}
          </Link>
        ) : (
          <span className="font-medium">{text}</span>
        )}
        <span className="ml-1 inline-block w-8 text-left text-[0.8125rem] text-ink-faint">
          {measure.unit}
        </span>
      </>
    )
  }

  return (
    <table className="w-full border-collapse text-left">
      <thead>
        <tr className="border-b border-ink text-[0.8125rem] text-ink-soft">
          <th className="h-8 font-medium">指标</th>
          <th className="w-24 md:w-28 pr-9 text-right font-medium">本年</th>
          <th className="w-24 md:w-28 pr-9 text-right font-medium">累计</th>
        </tr>
      </thead>
      {books.map(({ title, to, names }) => (
        <tbody key={title}>
          <tr>
            <th colSpan={3} scope="rowgroup" className="pt-4 pb-1 font-semibold">
              <Link to={to}>{title}</Link>
            </th>
          </tr>
          {names.map((name) => (
            <tr key={name} className="border-b border-rule">
              <th scope="row" className="h-8 font-normal">
                {measures.get(name)?.label}
              </th>
              <td className="text-right whitespace-nowrap">{figure(name, 'year')}</td>
              <td className="text-right whitespace-nowrap">{figure(name, 'cumulative')}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
