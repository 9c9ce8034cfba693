import './deadline-print.css'
import { dayInWords } from '@daylight/domain/calendar'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi } from '../api'
import { minuteOf } from '../audit/instants'
import { ArticleButton } from '../desk/article-button'
import { DueDay } from './due-day'
import { Provisional } from './provisional'
import { Answer, Sheet } from './sheet'
import { StripWeeks } from './strip-view'
import { asDay, weekdayName } from './words'

type Props = { concept: 'disclosures'; id: string; isOpen: boolean; onClose: () => void }

/** 期限的逐日说明: the rule, its article, and each day from the first to the last. */
export function DeadlineSheet({ isOpen, onClose, ...entry }: Props) {
  return (
    <Sheet
      title="期限说明"
      isOpen={isOpen}
      onClose={onClose}
      className="deadline-sheet"
      extra={
        <Button size="small" className="print:hidden" onClick={() => window.print()}>
          打印
        </Button>
      }
    >
      <Deadline {...entry} />
    </Sheet>
  )
}

function Deadline({ concept, id }: Pick<Props, 'concept' | 'id'>) {
  const api = useApi()
  const query = useQuery(api.calendar.strip.queryOptions({ concept, id }))
  return (
    <Answer query={query}>
      {({ title, article, rule, strip, dueOn, changes }) => (
        <>
          <h2 className="text-base leading-6 font-semibold">{title}</h2>
          <p className="mt-3">
            最后一天：
            <strong className="text-[1.125rem] text-accent-deep">
              {dayInWords(asDay(strip.dueOn))}
            </strong>
            <span className="ml-1.5">{weekdayName(asDay(strip.dueOn))}</span>
            {strip.provisional && <Provisional />}
          </p>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-ink-soft">
            <span>{rule}</span>
            <ArticleButton article={article} />
          </p>
          {strip.provisional && (
            <p className="mt-3 border-l-4 border-warning bg-warning-soft px-3 py-2">
              标有“暂定”的日子，放假通知还没有装入，现在按周末和固定节日推算；通知装入后，期限可能变动。
            </p>
          )}
          {dueOn !== strip.dueOn && (
            <p className="mt-3 border-l-4 border-accent bg-accent-soft px-3 py-2">
              台账中记的是{dayInWords(asDay(dueOn))}，那是按当时的日历算出的。
            </p>
          )}
          <StripWeeks strip={strip} />
          <Changes changes={changes} />
        </>
      )}
    </Answer>
  )
}

type ChangesProps = {
  changes: readonly {
    readonly oldDueOn: string
    readonly newDueOn: string
    readonly reason: string
    readonly createdAt: string
  }[]
}

/** How the deadline came to be where it is. */
function Changes({ changes }: ChangesProps) {
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="deadline-changes" className="mt-6">
      <h3 id="deadline-changes" className="mb-1 font-semibold">
        这个期限变动过{changes.length}次
      </h3>
      <ol className="border-t border-rule">
        {changes.map(({ oldDueOn, newDueOn, reason, createdAt }) => (
          <li key={createdAt} className="border-b border-rule py-2">
            <DueDay dueOn={oldDueOn} isOld={oldDueOn !== newDueOn} />
            <span className="mx-2 text-ink-faint">→</span>
            <DueDay dueOn={newDueOn} isNew />
            <span className="block text-[0.8125rem] text-ink-soft">
              {oldDueOn === newDueOn && '日期不变，由暂定变为确定。'}
              {minuteOf(createdAt)}，{reason}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
