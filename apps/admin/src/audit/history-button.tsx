import { roleNames } from '@daylight/domain/accounts'
import { actNames } from '@daylight/domain/audit'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi } from '../api'
import { Answer, Sheet } from '../calendar/sheet'
import { useMay } from '../shell/actor'
import { ChangeTables } from './change-table'
import { secondOf } from './instants'

/** 修改记录: who changed this entry, when, and what stood before. */
export function HistoryButton({ entryId }: { entryId: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        修改记录
      </Button>
      <Sheet title="修改记录" isOpen={isOpen} onClose={() => setOpen(false)}>
        <History entryId={entryId} />
      </Sheet>
    </>
  )
}

/** The log is cut after so many acts; the whole of it stands on its own page. */
const SHOWN_MAX = 50

function History({ entryId }: { entryId: string }) {
  const api = useApi()
  const mayRead = useMay('audit.read')
  const query = useQuery(api.audit.history.queryOptions({ entryId }))
  return (
    <Answer query={query}>
      {(acts) => (
        <>
          {acts.length === 0 && (
            <p className="text-ink-soft">本机关的操作日志中没有这条记录的修改。</p>
          )}
          <ol>
            {acts.map(({ id, at, actorName, role, procedure, changes }) => (
              <li key={id} className="mb-6 border-b border-rule pb-2 last:border-0">
                <h3 className="text-[0.9375rem] font-semibold">
                  {actNames[procedure] ?? procedure}
                </h3>
                <p className="mb-3 text-[0.8125rem] text-ink-soft">
                  <time dateTime={at}>{secondOf(at)}</time>
                  <span className="ml-3">
                    {actorName}
                    {role && `，${roleNames[role]}`}
                  </span>
                </p>
                <ChangeTables changes={changes} />
              </li>
            ))}
          </ol>
          {acts.length === SHOWN_MAX && (
            <p className="text-ink-soft">只列出最近的{SHOWN_MAX}次修改。</p>
          )}
          {mayRead && (
            <p>
              <Link to="/audit" search={{ entryId }}>
                在操作日志中查看这条记录的全部历史
              </Link>
            </p>
          )}
        </>
      )}
    </Answer>
  )
}
