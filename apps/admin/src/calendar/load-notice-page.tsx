import type { HolidayNotice } from '@daylight/domain/calendar'
import { useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useApi } from '../api'
import { useMay } from '../shell/actor'
import { LeaveGuard } from '../shell/leave-guard'
import { ForbiddenNote } from '../shell/other-pages'
import { Page } from '../shell/page'
import type { Comparison } from './comparison'
import { NoticeForm } from './notice-form'
import { NoticePreview } from './notice-preview'
import { NoticeProgress } from './notice-progress'
import { Steps } from './steps'

/** 装入放假通知: in three steps, so that nobody moves deadlines without having seen which. */
export function LoadNoticePage() {
  const mayLoad = useMay('calendar.edit')
  return (
    <Page title="装入放假通知" breadcrumbs={[{ title: '工作日历', to: '/calendar' }]}>
      {mayLoad ? <LoadNotice /> : <ForbiddenNote />}
    </Page>
  )
}

function LoadNotice() {
  const api = useApi()
  const queryClient = useQueryClient()
  const { year: wanted } = useSearch({ from: '/frame/calendar/load' })
  const isDirty = useRef(false)
  const [comparison, setComparison] = useState<Comparison | null>(null)
  const [jobId, setJobId] = useState<string | null>(null)

  const compare = async (notice: HolidayNotice) => {
    const asked = api.calendar.preview.queryOptions({ notice }, { staleTime: 0 })
    setComparison({ notice, preview: await queryClient.fetchQuery(asked) })
    window.scrollTo({ top: 0 })
  }

  return (
    <>
      <Steps current={jobId ? 2 : comparison ? 1 : 0} />
      {/* Stays where it is, so that going back finds everything as it was left. */}
      <div hidden={comparison !== null}>
        <NoticeForm
          wanted={wanted}
          onCompare={compare}
          onDirty={() => {
            isDirty.current = true
          }}
        />
      </div>
      {comparison && !jobId && (
        <NoticePreview
          comparison={comparison}
          onBack={() => setComparison(null)}
          onCompareAgain={() => compare(comparison.notice)}
          onLoaded={(id) => {
            isDirty.current = false
            setJobId(id)
            window.scrollTo({ top: 0 })
          }}
        />
      )}
      {comparison && jobId && <NoticeProgress jobId={jobId} comparison={comparison} />}
      <LeaveGuard isDirty={() => isDirty.current} />
    </>
  )
}
