import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../api'
import { inWords } from '../measures/words'
import { useMay } from '../shell/actor'
import { Page } from '../shell/page'
import { Table } from '../shell/table'
import { ReportStatusMark } from './report-status'
import { StartReportForm } from './start-report-form'

/** 年度报告: the agency's reports, one a year, the newest first. */
export function ReportsPage() {
  const api = useApi()
  const mayEdit = useMay('reports.edit')
  const { data: reports } = useSuspenseQuery(api.reports.list.queryOptions())

  return (
    <Page title="年度报告">
      <div
        className={
          mayEdit ? 'grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_21rem] lg:gap-10' : ''
        }
      >
        <Table
          label="本机关的年度报告"
          rows={reports}
          empty={
            mayEdit
              ? '还没有年度报告。填写报告年度和统计截止日期，系统会按台账起草。'
              : '还没有年度报告，由年报撰写人建立。'
          }
          columns={[
            {
              title: '报告',
              isHead: true,
              cell: ({ id, year }) => (
                <Link
                  to="/reports/$id"
                  params={{ id }}
                  className="font-serif text-[17px] leading-10 font-bold"
                >
                  {year}年度报告
                </Link>
              ),
            },
            { title: '状态', cell: ({ status }) => <ReportStatusMark status={status} /> },
            { title: '统计截止', cell: ({ asOf }) => inWords(asOf) },
            {
              title: '成文日期',
              cell: ({ signedOn }) =>
                signedOn ? inWords(signedOn) : <span className="text-ink-faint">尚未签发</span>,
            },
          ]}
        />
        {mayEdit && <StartReportForm years={reports.map(({ year }) => year)} />}
      </div>
    </Page>
  )
}
