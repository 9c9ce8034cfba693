import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { minuteOf } from '../audit/instants'
import { Table } from '../shell/table'
import { DeadlineButton } from './deadline-button'
import { DueDay } from './due-day'

type DeadlineChange = {
  readonly id: string
  readonly entryId: string
  readonly title: string
  readonly oldDueOn: string
  readonly oldProvisional: boolean
  readonly newDueOn: string
  readonly newProvisional: boolean
  readonly reason: string
  readonly createdAt: string
  readonly seenAt: string | null
}

type Props = {
  rows: readonly DeadlineChange[]
  empty: string
  onAcknowledge?: (row: DeadlineChange) => Promise<void>
  isPending?: boolean
}

/** Which deadline went from which day to which, and why. */
export function ChangesTable({ rows, empty, onAcknowledge, isPending = false }: Props) {
  return (
    <Table
      label="期限变动"
      rows={rows}
      empty={empty}
      columns={[
        {
          title: '事项',
          isHead: true,
          cell: ({ entryId, title }) => (
            <Link to="/disclosures/$id" params={{ id: entryId }}>
              {title}
            </Link>
          ),
        },
        {
          title: '原期限',
          cell: ({ oldDueOn, oldProvisional, newDueOn }) => (
            <DueDay dueOn={oldDueOn} provisional={oldProvisional} isOld={oldDueOn !== newDueOn} />
          ),
        },
        {
          title: '新期限',
          cell: ({ entryId, oldDueOn, newDueOn, newProvisional }) => (
            <>
              <DeadlineButton concept="disclosures" id={entryId}>
                <DueDay dueOn={newDueOn} provisional={newProvisional} isNew />
              </DeadlineButton>
              {oldDueOn === newDueOn && (
                <span className="block text-[0.8125rem] text-ink-soft">日期不变，已经确定</span>
              )}
            </>
          ),
        },
        { title: '原因', className: 'text-[0.8125rem]', cell: ({ reason }) => reason },
        {
          title: '变动时间',
          className: 'whitespace-nowrap',
          cell: ({ createdAt }) => minuteOf(createdAt),
        },
        { title: '知悉', className: 'whitespace-nowrap', cell: (row) => seen(row) },
      ]}
    />
  )

  function seen(row: DeadlineChange): ReactNode {
    if (row.seenAt) return minuteOf(row.seenAt)
    if (!onAcknowledge) return null
    return (
      <Button
        size="small"
        disabled={isPending}
        onClick={() => void onAcknowledge(row)}
        aria-label={`知悉：${row.title}`}
      >
        知悉
      </Button>
    )
  }
}
