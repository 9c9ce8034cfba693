import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, useState } from 'react'
import { ConfirmProvider } from '../accounts/confirm-dialog'
import { Restricted } from '../accounts/self-restricted'
import { SessionExpired } from '../accounts/session-expired'
import { SessionWarning } from '../accounts/session-warning'
import { useApi } from '../api'
import { Palette } from '../search/palette'
import { ActorContext, useActor } from './actor'
import { AgencyBand } from './agency-band'
import { chosenAgency, watchLinks } from './agency-choice'
import { AgencyChooser } from './agency-chooser'
import { DemonstrationBand } from './demonstration-band'
import { focusMain } from './focus-main'
import { FrameActionsContext, type FrameDialog } from './frame-actions'
import { KeysDialog } from './keys-dialog'
import { Navigation } from './navigation'
import { forgetChoice } from './query-client'
import { PageSkeleton } from './skeleton'
import { TopBar } from './top-bar'
import { useFrameKeys } from './use-frame-keys'

/** What stands around every page: the agency, the pages by concept, search, who is signed in, and the page. */
export function Frame() {
  const api = useApi()
  const { data: self } = useSuspenseQuery(
    api.accounts.self.queryOptions(undefined, { staleTime: 60_000 }),
  )
  const isOthersChoice = (chosenAgency()?.personId ?? self.id) !== self.id
  useEffect(() => {
    if (isOthersChoice) forgetChoice()
  }, [isOthersChoice])

  return (
    <ActorContext value={self}>
      <ConfirmProvider>
        {self.restriction === null ? (
          <Office />
        ) : (
          <main id="main">
            <Restricted restriction={self.restriction} />
          </main>
        )}
      </ConfirmProvider>
      <SessionExpired />
      <SessionWarning />
    </ActorContext>
  )
}

function Office() {
  const { agency } = useActor()
  const [dialog, setDialog] = useState<FrameDialog | null>(null)
  const close = () => setDialog(null)
  useFrameKeys(setDialog)
  useEffect(watchLinks, [])
  return (
    <FrameActionsContext value={setDialog}>
      <a
        href="#main"
        className="absolute -top-20 left-2 z-50 bg-paper px-4 py-2 shadow focus:top-2"
      >
        跳到正文
      </a>
      <div className="md:grid md:min-h-dvh md:grid-cols-[13rem_minmax(0,1fr)] print:block">
        <aside className="sticky top-0 hidden h-dvh border-r border-rule bg-ground md:block print:hidden">
          <Navigation />
        </aside>
        <div className="min-w-0">
          <header>
            <TopBar />
            <AgencyBand />
            {agency.demonstration && <DemonstrationBand />}
          </header>
          <Main />
        </div>
      </div>
      <Palette isOpen={dialog === 'palette'} onClose={close} />
      <AgencyChooser isOpen={dialog === 'agencies'} onClose={close} />
      <KeysDialog isOpen={dialog === 'keys'} onClose={close} />
    </FrameActionsContext>
  )
}

function Main() {
  const { pathname } = useLocation()
  const { agencyId } = useActor()
  const page = `${agencyId} ${pathname}`
  const shown = useRef(page)
  // A reader of the screen learns of the new page, and Tab starts at its beginning.
  useEffect(() => {
    if (shown.current !== page) focusMain()
    shown.current = page
  }, [page])
  return (
    <main id="main" tabIndex={-1}>
      <Suspense key={agencyId} fallback={<PageSkeleton />}>
        <Outlet />
      </Suspense>
    </main>
  )
}
