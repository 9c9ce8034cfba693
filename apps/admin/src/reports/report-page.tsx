import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense } from 'react'
import { useApi } from '../api'
import { HistoryButton } from '../audit/history-button'
import { countInWords, Findings } from '../checks/findings'
import { OpenedFigureDrawer } from '../measures/opened-figure'
import { useOpenFigure } from '../measures/use-open-figure'
import { inWords } from '../measures/words'
import { useMay } from '../shell/actor'
import { Page } from '../shell/page'
import { MovedNotice } from './moved-notice'
import { PublishedCopies } from './published-copies'
import { partAnchor } from './report-part'
import { ReportSheet } from './report-sheet'
import { ReportStatusMark } from './report-status'
import { ReportSteps } from './report-steps'

/** A link to an open number leads to the sentence that it stands in. */
const showOpened = (page: HTMLElement | null) =>
  page?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'center' })

function goToPart(key: string) {
  const heading = document.getElementById(partAnchor(key))
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  heading?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' })
  heading?.focus({ preventScroll: true })
}

/** 年度报告: the sheet with its numbers open, and beside it what is found and what comes next. */
export function ReportPage() {
  const api = useApi()
  const { id = '' } = useParams({ strict: false })
  const { data: report } = useSuspenseQuery(api.reports.get.queryOptions({ id }))
  const mayEdit = useMay('reports.edit')
  const { opened, open } = useOpenFigure()
  const { status, findings, year, asOf } = report
  const published = status === 'published'

  return (
    <Page
      title={`${year}年度报告`}
      breadcrumbs={[{ title: '年度报告', to: '/reports' }]}
      actions={
        <>
          <HistoryButton entryId={id} />
          <ReportStatusMark status={status} />
          <span className="text-[13px] text-ink-soft">统计截至{inWords(asOf)}</span>
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
    >
      {published && (
        <Suspense fallback={null}>
          <MovedNotice id={id} onOpen={open} />
        </Suspense>
      )}
      <div className="grid items-start gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18.5rem] print:block">
        <div className="min-w-0" ref={showOpened}>
          {!published && (
            <p className="mb-3 text-[13px] lg:hidden print:hidden">
              <a href="#report-side">办理和校核（{countInWords(findings)}）↓</a>
            </p>
          )}
          <ReportSheet
            report={report}
            editable={mayEdit && status === 'draft'}
            opener={{ opened, onOpen: open }}
          />
        </div>
        <aside
          id="report-side"
          aria-label="办理和校核"
          className="flex flex-col gap-7 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto print:hidden"
        >
          <ReportSteps report={report} />
          {published ? (
            <PublishedCopies report={report} />
          ) : (
            <section aria-labelledby="findings">
              <h2 id="findings" className="mb-2 flex items-baseline justify-between font-semibold">
                校核
                <span className="text-[12.5px] font-normal text-ink-soft">
                  {countInWords(findings)}
                </span>
              </h2>
              <Findings findings={findings} onGoTo={goToPart} />
            </section>
          )}
          <p className="text-[12.5px] leading-relaxed text-ink-faint">
            报告中带下划线的数字都可以打开，看到它的定义、口径和台账中的条目。
          </p>
        </aside>
      </div>
      <OpenedFigureDrawer reportId={id} frozen={published} />
    </Page>
  )
}
