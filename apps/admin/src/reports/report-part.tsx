import type { RenderedBlock } from '@daylight/domain/reports'
import { lazy, Suspense, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { RedraftPart } from './redraft-part'
import type { Report } from './report'
import { Blocks, type Opener } from './report-blocks'

// Most people only read: the editor comes when somebody writes.
const PartEditor = lazy(() =>
  import('./part-editor').then((module) => ({ default: module.PartEditor })),
)

type ReportPartProps = {
  report: Report
  part: Report['parts'][number]
  blocks: readonly RenderedBlock[]
  editable: boolean
  opener: Opener
}

export const partAnchor = (key: string) => `part-${key}`

const quiet =
  'cursor-pointer text-accent underline decoration-accent/30 underline-offset-4 hover:decoration-accent'

/** A part of the report, read or edited. */
export function ReportPart({ report, part, blocks, editable, opener }: ReportPartProps) {
  const [editing, setEditing] = useState(false)
  const editButton = useRef<HTMLButtonElement>(null)
  const close = () => {
    flushSync(() => setEditing(false))
    editButton.current?.focus()
  }

  return (
    <section aria-labelledby={partAnchor(part.key)} className="mt-8 scroll-mt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3
          id={partAnchor(part.key)}
          tabIndex={-1}
          className="scroll-mt-6 text-[1.12em] font-bold break-after-avoid outline-none"
        >
          {part.title}
        </h3>
        {editable && !editing && (
          <p className="flex items-baseline gap-3 font-sans text-[12.5px] leading-normal text-ink-faint print:hidden">
            {!part.edited ? (
              '随台账自动更新'
            ) : (
              <span title="文字由人写定，其中的数字仍随台账更新">已人工修改</span>
            )}
            <button
              ref={editButton}
              type="button"
              aria-label={`修改文字：${part.title}`}
              onClick={() => setEditing(true)}
              className={quiet}
            >
              修改文字
            </button>
            {part.edited && <RedraftPart reportId={report.id} part={part} className={quiet} />}
          </p>
        )}
      </div>
      {/* A text being written stays, even where the report may no longer be edited: it can still be copied. */}
      {editing ? (
        <Suspense fallback={<Blocks blocks={blocks} />}>
          <PartEditor report={report} part={part} onClose={close} />
        </Suspense>
      ) : (
        <Blocks blocks={blocks} opener={opener} />
      )}
      {blocks.length === 0 && !editing && (
        <p className="indent-[2em] font-sans text-[13px] text-ink-faint print:hidden">
          这一部分还没有内容。
        </p>
      )}
    </section>
  )
}
