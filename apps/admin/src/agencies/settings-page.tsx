import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../api'
import { HistoryButton } from '../audit/history-button'
import { useActor, useMay } from '../shell/actor'
import { ForbiddenNote } from '../shell/other-pages'
import { Page } from '../shell/page'
import { SettingsDetails, SettingsForm } from './settings-form'

/** 本机关设置: how people prove who they are, in the agency and those below it. */
export function SettingsPage() {
  const mayInspect = useMay('agencies.inspect')
  const { agencyId } = useActor()
  return (
    <Page title="本机关设置" actions={mayInspect && <HistoryButton entryId={agencyId} />}>
      {mayInspect ? <Settings /> : <ForbiddenNote />}
    </Page>
  )
}

function Settings() {
  const api = useApi()
  const { agencyId, agencies } = useActor()
  const { data } = useSuspenseQuery(api.agencies.settings.queryOptions(undefined, { gcTime: 0 }))
  // Only a save of one's own begins the form anew: another's must not take away what is typed.
  const [saves, setSaves] = useState(0)
  const startAnew = () => setSaves((count) => count + 1)
  const mayManage = useMay('agencies.manage')
  const isTop = agencies.some(({ id, parentId }) => id === agencyId && parentId === null)
  if (!mayManage) return <SettingsDetails settings={data} isTop={isTop} />
  return <SettingsForm key={saves} settings={data} isTop={isTop} onSaved={startAnew} />
}
