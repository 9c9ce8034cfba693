import { useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../api'
import { useMay } from '../shell/actor'
import { ForbiddenNote } from '../shell/other-pages'
import { Page } from '../shell/page'
import { DisclosureForm } from './disclosure-form'

export function NewDisclosurePage() {
  const api = useApi()
  const mayEdit = useMay('disclosures.edit')
  const { data: headings } = useSuspenseQuery(api.catalogue.headings.queryOptions())
  return (
    <Page title="登记信息" breadcrumbs={[{ title: '主动公开信息', to: '/disclosures' }]}>
      {mayEdit ? <DisclosureForm headings={headings} /> : <ForbiddenNote />}
    </Page>
  )
}
