import { type ReportStatus, reportStatusNames } from '@daylight/domain/reports'

const looks: Record<ReportStatus, string> = {
  draft: 'border-rule bg-paper text-ink-soft',
  in_review: 'border-warning/40 bg-warning-soft text-warning',
  published: 'border-success/40 bg-success-soft text-success',
}

export const ReportStatusMark = ({ status }: { status: ReportStatus }) => (
  <span
    className={`inline-block rounded-[2px] border px-2 text-[13px] leading-6 whitespace-nowrap ${looks[status]}`}
  >
    {reportStatusNames[status]}
  </span>
)
