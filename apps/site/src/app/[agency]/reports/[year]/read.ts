import { cache } from 'react'
import { api } from '#api'
import { agencyAt, found } from '#shell'

const reportOf = cache((slug: string, year: number) => found(api.reports.get({ slug, year })))

/** The agency and the published report of an address. */
export async function readReport({ agency: slug, year }: { agency: string; year: string }) {
  const agency = await agencyAt(slug)
  // `02018` or `2.018e3` would be second addresses of one page.
  return { agency, report: await reportOf(slug, /^\d{4}$/.test(year) ? Number(year) : Number.NaN) }
}
