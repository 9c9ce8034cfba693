import type { Run } from '@daylight/domain/reports'

export type ReportAddress = { readonly slug: string; readonly year: number }

export const reportHref = ({ slug, year }: ReportAddress): string => `/${slug}/reports/${year}`

/** Where a number opens; a share names its part and, as `of`, its whole. */
export function figureHref(report: ReportAddress, { figure, whole }: Omit<Run, 'text'>): string {
  const path = `${reportHref(report)}/figures/${encodeURIComponent(figure ?? '')}`
  return whole ? `${path}?of=${encodeURIComponent(whole)}` : path
}
