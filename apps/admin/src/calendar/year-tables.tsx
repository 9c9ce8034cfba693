import { holidaysOf, type MovedDay } from '@daylight/domain/calendar'
import { minuteOf } from '../audit/instants'
import { Table } from '../shell/table'
import { lengthOf, rangeInWords, withWeekday } from './words'

/** The holidays of a year, as its notice lists them: the same as the months, to be read in a row. */
export function HolidaysTable({ year, days }: { year: number; days: readonly MovedDay[] }) {
  const rows = holidaysOf(days).map((holiday) => ({ id: holiday.name, ...holiday }))
  return (
    <Table
      label="放假和调休"
      rows={rows}
      empty="没有装入的放假安排。"
      columns={[
        { title: '节日', isHead: true, cell: ({ name }) => name },
        {
          title: '放假',
          cell: ({ off }) => off.map((range) => rangeInWords(range, year)).join('、'),
        },
        { title: '天数', isNumber: true, cell: ({ off }) => lengthOf(off) },
        {
          title: '调休上班',
          className: 'md:pl-8',
          cell: ({ work }) => work.map((day) => withWeekday(day, year)).join('、') || null,
        },
      ]}
    />
  )
}

type Version = {
  readonly id: string
  readonly version: number
  readonly documentNumber: string
  readonly issuedOn: string | null
  readonly loadedAt: string
  readonly loadedByName: string | null
}

/** The notices of a year, the one that holds first. */
export function VersionsTable({ versions }: { versions: readonly Version[] }) {
  return (
    <Table
      label="依据的通知"
      rows={versions}
      empty="还没有装入这一年的通知。"
      columns={[
        {
          title: '版本',
          isHead: true,
          cell: ({ id, version }) => (
            <>
              第{version}版
              {id === versions[0]?.id && versions.length > 1 && (
                <span className="ml-2 text-[0.8125rem] font-normal text-ink-soft">现行</span>
              )}
            </>
          ),
        },
        { title: '发文字号', cell: ({ documentNumber }) => documentNumber || null },
        { title: '发文日期', cell: ({ issuedOn }) => issuedOn },
        { title: '装入时间', cell: ({ loadedAt }) => minuteOf(loadedAt) },
        { title: '装入人', cell: ({ loadedByName }) => loadedByName ?? '随系统装入' },
      ]}
    />
  )
}
