import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { Suspense, useEffect, useRef, useState } from 'react'
import { SessionExpired } from '../accounts/session-expired'
import { useApi } from '../api'
import { ActorContext, type Self } from './actor'
import { DemonstrationBand } from './demonstration-band'
import { Navigation } from './navigation'
import { PageSkeleton } from './skeleton'

/** What stands around every page: the books, who is signed in, and the page. */
export function Frame() {
  const api = useApi()
  const { data: self } = useSuspenseQuery(
    api.accounts.self.queryOptions(undefined, { staleTime: 60_000 }),
  )

  return (
    <ActorContext value={self}>
      <a
        href="#main"
        className="absolute -top-20 left-2 z-50 bg-paper px-4 py-2 shadow focus:top-2"
      >
        跳到正文
      </a>
      <div className="md:grid md:min-h-dvh md:grid-cols-[208px_minmax(0,1fr)]">
        <aside className="sticky top-0 hidden h-dvh border-r border-rule bg-ground md:block">
          <Navigation />
        </aside>
        <div className="min-w-0">
          <header>
            <TopBar self={self} />
            {self.agency.demonstration && <DemonstrationBand />}
          </header>
          <Main />
        </div>
      </div>
      <SessionExpired />
    </ActorContext>
  )
}

function Main() {
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  // A reader of the screen learns of the new page, and Tab starts at its beginning.
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])
  return (
    <main id="main" ref={main} tabIndex={-1}>
      <Suspense fallback={<PageSkeleton />}>
        <Outlet />
      </Suspense>
    </main>
  )
}

/** On a phone the books are behind a button. */
function TopBar({ self: { agency } }: { self: Self }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="flex items-center gap-3 border-b border-rule bg-ground px-4 py-2 md:hidden">
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        目录
      </Button>
      <span className="truncate font-semibold">{agency.shortName}政府信息公开</span>
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        placement="left"
        size={260}
        title="目录"
        styles={{ body: { padding: 0, background: 'var(--color-ground)' } }}
      >
        <Navigation onLeave={() => setOpen(false)} />
      </Drawer>
    </div>
  )
}
