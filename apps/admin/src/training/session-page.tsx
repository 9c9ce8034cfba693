import { trainingKindNames } from '@daylight/domain/training'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useApi } from '../api'
import { HistoryButton } from '../audit/history-button'
import { useMay } from '../shell/actor'
import { Details } from '../shell/details'
import { Page } from '../shell/page'
import { SessionForm, type TrainingSession } from './session-form'

/** One session: to correct for those who keep the book, to read for the others. */
export function SessionPage() {
  const api = useApi()
  const { id } = useParams({ from: '/frame/training/$id' })
  const mayEdit = useMay('training.edit')
  const { data: session } = useSuspenseQuery(
    // Each reading is logged, so it is not read again for a look at another window.
    api.training.get.queryOptions({ id }, { gcTime: 0, refetchOnWindowFocus: false }),
  )

  return (
    <Page
      title={session.topic}
      breadcrumbs={[{ title: '培训', to: '/training' }]}
      actions={<HistoryButton entryId={session.id} />}
    >
      {mayEdit ? <SessionForm key={id} session={session} /> : <SessionDetails session={session} />}
    </Page>
  )
}

function SessionDetails({ session }: { session: TrainingSession }) {
  return (
    <Details
      rows={[
        ['培训日期', session.heldOn],
        ['培训类别', trainingKindNames[session.kind]],
        ['培训地点', session.place],
        ['主办', session.host],
        ['主讲', session.trainer],
        ['人次', String(session.attendees.length)],
        ['参训人员', session.attendees.join('\n')],
      ]}
    />
  )
}
