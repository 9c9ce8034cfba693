import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { SearchButton } from '../search/search-button'
import { useActor } from './actor'
import { Navigation } from './navigation'
import { UserPanel } from './user-panel'

/** Search and who is signed in; on a phone also the way to the navigation, which is behind a button there. */
export function TopBar() {
  const { agency } = useActor()
  const [isOpen, setOpen] = useState(false)
  // What was chosen has the focus then, not the button.
  const [hasLeft, setLeft] = useState(false)
  return (
    <div className="flex min-h-12 items-center gap-3 border-b border-rule bg-paper px-4 py-1 max-md:bg-ground md:px-8 print:hidden">
      <span className="md:hidden">
        <Button
          aria-haspopup="dialog"
          onClick={() => {
            setLeft(false)
            setOpen(true)
          }}
        >
          目录
        </Button>
      </span>
      <span className="min-w-0 flex-1 truncate font-semibold md:hidden">{agency.shortName}</span>
      <SearchButton />
      <span className="md:ml-auto">
        <UserPanel />
      </span>
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        placement="left"
        focusable={{ focusTriggerAfterClose: !hasLeft }}
        size={280}
        title="目录"
        styles={{ body: { padding: 0, background: 'var(--color-ground)' } }}
      >
        <Navigation
          onLeave={() => {
            setLeft(true)
            setOpen(false)
          }}
        />
      </Drawer>
    </div>
  )
}
