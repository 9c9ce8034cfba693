import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useApi } from '../api'
import { useActor, useMay } from '../shell/actor'
import { ForbiddenNote } from '../shell/other-pages'
import { Page } from '../shell/page'
import { NewAgencyForm } from './new-agency-form'
import { rowsOf } from './tree'

/** 新建机关: one more below the chosen agency. */
export function NewAgencyPage() {
  const mayManage = useMay('agencies.manage')
  return (
    <Page title="新建机关" breadcrumbs={[{ title: '机关树', to: '/agencies' }]}>
      {mayManage ? <Below /> : <ForbiddenNote />}
    </Page>
  )
}

function Below() {
  const api = useApi()
  const { agencyId } = useActor()
  const { parentId } = useSearch({ from: '/frame/agencies/new' })
  const { data } = useSuspenseQuery(api.agencies.tree.queryOptions())
  const isKnown = data.some(({ id }) => id === parentId)
  return <NewAgencyForm rows={rowsOf(data)} parentId={parentId && isKnown ? parentId : agencyId} />
}
