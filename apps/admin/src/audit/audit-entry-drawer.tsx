import { roleNames } from '@daylight/domain/accounts'
import { actNames, auditKindNames, conceptNames, outcomeInWords } from '@daylight/domain/audit'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../api'
import { Answer, Sheet } from '../calendar/sheet'
import { Details } from '../shell/details'
import { Section } from '../shell/section'
import { ChangeTables } from './change-table'
import { secondOf } from './instants'

type Props = { id: string | null; onClose: () => void }

/** One act of the log, opened: what changed, what was sent, and its place in the chain. */
export function AuditEntryDrawer({ id, onClose }: Props) {
  // What was open stays shown while the sheet closes.
  const [shown, setShown] = useState(id)
  if (id !== null && id !== shown) setShown(id)
  return (
    <Sheet title="一条操作日志" isOpen={id !== null} onClose={onClose}>
      {shown && <OpenedEntry key={shown} id={shown} onLeave={onClose} />}
    </Sheet>
  )
}

function OpenedEntry({ id, onLeave }: { id: string; onLeave: () => void }) {
  const api = useApi()
  const query = useQuery(api.audit.get.queryOptions({ id }))
  return (
    <Answer query={query}>
      {(entry) => (
        <>
          <Details
            rows={[
              ['时间', secondOf(entry.at)],
              ['人员', `${entry.actorName}${entry.role ? `，${roleNames[entry.role]}` : ''}`],
              ['办理的事', actNames[entry.procedure] ?? entry.procedure],
              [
                '事项',
                `${conceptNames[entry.concept] ?? entry.concept}，${auditKindNames[entry.kind]}`,
              ],
              ['结果', outcomeInWords(entry.outcome)],
              ['来自', entry.address],
            ]}
          />
          <div className="mt-6">
            <Section title="改动">
              <ChangeTables changes={entry.changes} />
            </Section>
          </div>
          {entry.entryIds.length > 0 && (
            <Section title="涉及的记录">
              <ul className="text-[0.8125rem]">
                {entry.entryIds.map((entryId) => (
                  <li key={entryId} className="py-0.5">
                    <Link to="/audit" search={{ entryId }} onClick={onLeave} className="underline">
                      这条记录的全部历史
                    </Link>
                    <code className="ml-2 text-xs break-all text-ink-faint">{entryId}</code>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title="填写的内容" note="个人信息和密码不记入日志，或者已经遮去一部分。">
            <section
              // A long line is read by scrolling, also without a mouse.
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
              tabIndex={0}
              aria-label="填写的内容，可以滚动"
              className="max-h-72 overflow-auto border border-rule bg-ground p-3"
            >
              <pre className="text-xs leading-5">{JSON.stringify(entry.input, null, 2)}</pre>
            </section>
          </Section>
          <Section title="在日志中的位置">
            <Details
              rows={[
                ['序号', entry.sequence],
                ['请求编号', <Code key="request" text={entry.requestId} />],
                ['本条摘要', <Code key="hash" text={entry.hash} />],
                ['前条摘要', <Code key="previous" text={entry.previousHash} />],
              ]}
            />
          </Section>
        </>
      )}
    </Answer>
  )
}

const Code = ({ text }: { text: string }) => (
  <code className="text-xs break-all select-all">{text}</code>
)
