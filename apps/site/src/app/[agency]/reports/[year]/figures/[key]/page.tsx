import type { Metadata } from 'next'
import { cache } from 'react'
import { api } from '#api'
import { Frame, found, headOf } from '#shell'
import { reportHref } from '../../figure-href'
import { placesOf } from '../../places'
import { readReport } from '../../read'
import { OpenedNumber } from './opened-number'
import { OpenedShare } from './opened-share'
import { basisOf, entriesBefore, shareName, valueInWords } from './words'

type Props = PageProps<'/[agency]/reports/[year]/figures/[key]'>

const PER_PAGE = 50

const figureOf = cache((slug: string, year: number, key: string, after?: string) =>
  found(api.reports.figure({ slug, year, key, after, limit: PER_PAGE })),
)

/** The figure that the address names, the places where the report states it, and for a share its whole. */
async function read({ params, searchParams }: Props) {
  const { key: encoded, ...address } = await params
  const { of, after } = await searchParams
  const key = decoded(encoded)
  const { agency, report } = await readReport(address)
  const all = placesOf(report.rendered)
  const cursor = typeof after === 'string' ? after : undefined
  const open = (which: string) => figureOf(agency.slug, report.year, which, cursor)

  const share = typeof of === 'string' ? of : undefined
  const places = all.filter(({ run }) => run.figure === key && run.whole === share)
  // A share that the report does not state is not one to be shown under its name.
  const whole = share ? await found(places.length > 0 ? open(share) : Promise.resolve(null)) : null
  return { agency, report, key, after: cursor, places, all, figure: await open(key), whole }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { agency, report, after, figure, whole } = await read(props)
  const name = whole ? shareName(figure, whole) : `${figure.label}（${basisOf(figure)}）`
  const before = entriesBefore(after)
  const page = before > 0 ? `，第${before + 1}条起` : ''
  return headOf(agency, {
    title: `${whole ? '' : `${valueInWords(figure)}：`}${name}${page} - ${report.year}年年度报告`,
    description: figure.definition,
    tags: [`report:${agency.slug}/${report.year}`],
  })
}

/** A number of the report, opened. Works without JavaScript. */
export default async function FigurePage(props: Props) {
  const { agency, report, key, after, places, all, figure, whole } = await read(props)
  const address = { slug: agency.slug, year: report.year }
  const at = places[0] ? `#${places[0].id}` : ''

  return (
    <Frame
      agency={agency}
      current="reports"
      crumbs={[
        { name: '年度报告', href: `/${agency.slug}/reports` },
        { name: `${report.year}年年度报告`, href: `${reportHref(address)}${at}` },
      ]}
    >
      {whole ? (
        <OpenedShare report={address} part={figure} whole={whole} places={places} />
      ) : (
        <OpenedNumber
          report={address}
          figureKey={key}
          figure={figure}
          places={places}
          stated={all}
          after={after}
        />
      )}
    </Frame>
  )
}
