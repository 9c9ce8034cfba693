import { Table } from '../shell/table'
import type { Comparison } from './comparison'

type Deadlines = Comparison['preview']['deadlines']

/** How many open deadlines a notice moves, agency by agency, and which way. */
export function MovingDeadlines({ deadlines: { agencies } }: { deadlines: Deadlines }) {
  return (
    <Table
      label="会变动的期限"
      rows={agencies}
      empty="没有期限会变动。"
      columns={[
        { title: '机关', isHead: true, cell: ({ name }) => name },
        { title: '变动', cell: waysOf },
      ]}
    />
  )
}

const waysOf = ({ earlier, later, sameDay }: Deadlines['agencies'][number]) =>
  [
    earlier > 0 && `提前${earlier}件`,
    later > 0 && `推后${later}件`,
    sameDay > 0 && `日期不变、由暂定变为确定${sameDay}件`,
  ]
    .filter(Boolean)
    .join('，')
