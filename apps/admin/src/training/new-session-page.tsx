import { useMay } from '../shell/actor'
import { ForbiddenNote } from '../shell/other-pages'
import { Page } from '../shell/page'
import { SessionForm } from './session-form'

export function NewSessionPage() {
  const mayEdit = useMay('training.edit')
  return (
    <Page title="登记培训" breadcrumbs={[{ title: '培训', to: '/training' }]}>
      {mayEdit ? <SessionForm /> : <ForbiddenNote />}
    </Page>
  )
}
