import { useMay } from '../shell/actor'
import { ForbiddenNote } from '../shell/other-pages'
import { Page } from '../shell/page'
import { NewPostForm } from './post-form'

export function NewPostPage() {
  const mayEdit = useMay('staffing.edit')
  return (
    <Page title="登记岗位" breadcrumbs={[{ title: '机构和人员', to: '/staffing' }]}>
      {mayEdit ? <NewPostForm /> : <ForbiddenNote />}
    </Page>
  )
}
