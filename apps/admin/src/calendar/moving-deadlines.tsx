import { dayInWords } from '@daylight/domain/calendar'
import { Table } from '../shell/table'
import type { Comparison } from './comparison'
import { Provisional } from './provisional'
import { asDay } from './words'

type Props = { deadlines: Comparison['preview']['deadlines'] }

/** The open deadlines that a notice moves: the first of them, and how many there are. */
export function MovingDeadlines({ deadlines: { count, first } }: Props) {
  return (
    <>
      <Table
        label="会变动的期限"
        rows={first.map((deadline, index) => ({ id: String(index), ...deadline }))}
        empty="没有期限会变动。"
        columns={[
          {
            title: '事项',
            isHead: true,
            cell: ({ title, agencyName }) => (
              <>
                {title}
                <span className="block text-[0.8125rem] font-normal text-ink-soft">
                  {agencyName}
                </span>
              </>
            ),
          },
          {
            title: '原期限',
            className: 'whitespace-nowrap',
            cell: ({ oldDueOn }) => dayInWords(asDay(oldDueOn)),
          },
          {
            title: '新期限',
            className: 'whitespace-nowrap',
            cell: ({ oldDueOn, newDueOn, newProvisional }) => (
              <>
                <strong>{dayInWords(asDay(newDueOn))}</strong>
                {newProvisional && <Provisional />}
                {oldDueOn === newDueOn && !newProvisional && (
                  <span className="block text-[0.8125rem] text-ink-soft">日期不变，不再是暂定</span>
                )}
              </>
            ),
          },
        ]}
      />
      {count > first.length && (
        <p className="mt-2 text-ink-soft">
          共{count}件，先列出{first.length}件。
        </p>
      )}
    </>
  )
}
