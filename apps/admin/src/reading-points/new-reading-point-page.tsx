import { useMay } from '../shell/actor'
import { ForbiddenNote } from '../shell/other-pages'
import { Page } from '../shell/page'
import { ReadingPointForm } from './reading-point-form'

export function NewReadingPointPage() {
  const mayEdit = useMay('reading-points.edit')
  return (
    <Page title="登记查阅点" breadcrumbs={[{ title: '查阅点', to: '/reading-points' }]}>
      {mayEdit ? <ReadingPointForm /> : <ForbiddenNote />}
    </Page>
  )
}
