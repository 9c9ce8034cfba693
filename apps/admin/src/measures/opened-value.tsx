import type { FigureKey } from '@daylight/domain/measures'
import { useQueries } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useApi } from '../api'
import { ErrorNotice } from '../shell/refusal'
import { EntriesTable } from './entries-table'
import { FigureFacts } from './figure-facts'
import { FigureSum } from './figure-sum'
import { basisOf, inWords } from './words'

const PAGE_SIZE = 50

type OpenedValueProps = { reportId: string; figure: FigureKey; frozen: boolean }

export function OpenedValue({ reportId, figure, frozen }: OpenedValueProps) {
  const api = useApi()
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined])
  // An unknown number in a link is told in the drawer, and the report beside it stays.
  const pages = useQueries({
    queries: cursors.map((after) =>
      api.reports.openFigure.queryOptions({ id: reportId, key: figure, after, limit: PAGE_SIZE }),
    ),
  })
  const opened = pages[0]?.data
  const last = pages.at(-1)
  const error = pages.find((page) => page.error)?.error
  const rows = pages.flatMap((page) => page.data?.entries.rows ?? [])
  const next = last?.data?.entries.next ?? null

  if (!opened)
    return (
      <div className="p-5">
        {error ? <ErrorNotice error={error} /> : <Skeleton active paragraph={{ rows: 8 }} />}
      </div>
    )

  return (
    <article>
      <header className="border-b border-rule px-5 pt-5 pb-5">
        <h2 className="font-serif text-[19px] leading-snug font-bold text-ink">{opened.label}</h2>
        <FigureFacts
          value={opened.value}
          unit={opened.unit}
          basis={basisOf(figure)}
          period={
            opened.basis === 'year'
              ? `${opened.year}年1月1日至${inWords(opened.asOf)}`
              : `截至${inWords(opened.asOf)}`
          }
        />
        <p className="text-[13.5px] leading-relaxed text-ink">{opened.definition}</p>
        <p className="mt-1.5 text-[12.5px] text-ink-faint">依据：{opened.law}</p>
        {frozen && (
          <p className="mt-1.5 text-[12.5px] text-ink-faint">
            报告发布时已经固定，台账以后的变动不改变这里的数字和条目。
          </p>
        )}
      </header>

      <FigureSum opened={opened} rows={rows} complete={next === null && last?.isSuccess === true} />
      <EntriesTable
        rows={rows}
        figure={figure}
        unit={opened.unit}
        hasOpening={opened.opening !== null}
      />

      {error && (
        <div className="px-5 pb-4">
          <ErrorNotice error={error} />
        </div>
      )}
      {(next || last?.isPending) && (
        <div className="px-5 pb-6">
          <button
            type="button"
            disabled={last?.isPending}
            onClick={() => next && setCursors([...cursors, next])}
            className="w-full cursor-pointer rounded border border-rule bg-paper py-2 text-[13.5px] text-accent hover:border-accent disabled:cursor-wait disabled:text-ink-faint"
          >
            {last?.isPending ? '正在读取…' : '更多'}
          </button>
        </div>
      )}
    </article>
  )
}
