import { roleNames } from '@daylight/domain/accounts'
import { actNames, auditKindNames, conceptNames, outcomeInWords } from '@daylight/domain/audit'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../api'
import { useMay } from '../shell/actor'
import { ForbiddenNote } from '../shell/other-pages'
import { Page } from '../shell/page'
import { Pager } from '../shell/pager'
import { Table } from '../shell/table'
import { AuditEntryDrawer } from './audit-entry-drawer'
import { AuditFilters } from './audit-filters'
import { ExportButton } from './export-button'
import { secondOf } from './instants'

/** 操作日志: who did what, when and from where. Nobody can change it, also not here. */
export function AuditPage() {
  const mayRead = useMay('audit.read')
  const mayExport = useMay('audit.export')
  return (
    <Page title="操作日志" actions={mayExport && <ExportButton />}>
      {mayRead ? <Log /> : <ForbiddenNote />}
    </Page>
  )
}

function Log() {
  const api = useApi()
  const search = useSearch({ from: '/frame/audit' })
  const { data } = useSuspenseQuery(api.audit.list.queryOptions(search))
  const [opened, setOpened] = useState<string | null>(null)
  const isFiltered = Object.keys(search).length > 0

  return (
    <>
      <AuditFilters />
      <Table
        label="操作日志"
        rows={data.rows}
        empty={isFiltered ? '没有符合这些条件的记录。' : '还没有记录。'}
        columns={[
          {
            title: '时间',
            isHead: true,
            className: 'whitespace-nowrap',
            cell: ({ id, at }) => (
              <button
                type="button"
                aria-haspopup="dialog"
                onClick={() => setOpened(id)}
                className="cursor-pointer text-accent underline-offset-3 hover:text-accent-deep hover:underline"
              >
                <span className="sr-only">打开这条记录：</span>
                <time dateTime={at}>{secondOf(at)}</time>
              </button>
            ),
          },
          {
            title: '人员',
            cell: ({ actorName, role }) =>
              actorName ? `${actorName}${role ? `，${roleNames[role]}` : ''}` : null,
          },
          {
            title: '办理的事',
            cell: ({ kind, procedure }) => actNames[procedure] ?? auditKindNames[kind],
          },
          {
            title: '事项',
            className: 'md:whitespace-nowrap',
            cell: ({ concept }) => conceptNames[concept] ?? concept,
          },
          { title: '结果', cell: ({ outcome }) => <Outcome outcome={outcome} /> },
          {
            title: '来自',
            className: 'text-[0.8125rem] md:whitespace-nowrap',
            cell: ({ address }) => address || null,
          },
        ]}
      />
      <Pager after={search.after} next={data.next} />
      <AuditEntryDrawer id={opened} onClose={() => setOpened(null)} />
    </>
  )
}

export function Outcome({ outcome }: { outcome: string }) {
  return (
    <span className={outcome === 'done' ? 'text-ink-soft' : 'text-danger'}>
      {outcomeInWords(outcome)}
    </span>
  )
}
