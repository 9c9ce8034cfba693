import { Link } from '@tanstack/react-router'
import { Button, Switch } from 'antd'
import { useId } from 'react'
import { lastSignInInWords } from '../accounts/session-words'
import { useActor } from './actor'
import { DropPanel } from './drop-panel'
import { useOpenDialog } from './frame-actions'
import { largeText } from './large-text'
import { siteAddress } from './site'
import { useSwitch } from './stored-switch'
import { useSignOut } from './use-sign-out'

/** Who is signed in: name and roles, the last sign-in, 大字模式, and the way out. */
export function UserPanel() {
  const { name, roleName, agency } = useActor()
  const open = useOpenDialog()
  const signOut = useSignOut()
  const isLarge = useSwitch(largeText)
  const id = useId()

  return (
    <DropPanel
      label={`${name}，${roleName}`}
      button={
        <>
          <svg
            aria-hidden="true"
            viewBox="0 0 16 16"
            className="size-4 md:hidden"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
          >
            <circle cx="8" cy="5" r="3.25" />
            <path d="M1.75 15a6.25 6.25 0 0 1 12.5 0" />
          </svg>
          <span className="font-medium max-md:hidden">{name}</span>
          <span className="text-ink-faint max-lg:hidden">{roleName}</span>
        </>
      }
    >
      {(close) => (
        <>
          <div className="border-b border-rule px-4 py-3">
            <p className="font-semibold">{name}</p>
            <p className="text-[0.8125rem] text-ink-soft">{roleName}</p>
            <LastSignIn onLeave={close} />
          </div>
          <div className="flex min-h-11 items-center justify-between px-4">
            <label htmlFor={id} className="flex-1 cursor-pointer py-2">
              大字模式
            </label>
            <Switch id={id} checked={isLarge} onChange={largeText.turn} />
          </div>
          <button
            type="button"
            className="flex min-h-10 w-full cursor-pointer items-center justify-between px-4 text-left hover:bg-ground large:min-h-9"
            onClick={() => {
              close()
              open('keys')
            }}
          >
            快捷键 <kbd aria-hidden>?</kbd>
          </button>
          {siteAddress && (
            <a
              href={`${siteAddress}/${agency.slug}`}
              target="_blank"
              rel="noreferrer"
              className="flex min-h-10 items-center justify-between px-4 text-ink! hover:bg-ground hover:no-underline! large:min-h-9"
            >
              公开网站<span aria-hidden>↗</span>
              <span className="sr-only">（新窗口）</span>
            </a>
          )}
          <div className="border-t border-rule p-3">
            <Button block onClick={signOut}>
              退出登录
            </Button>
          </div>
        </>
      )}
    </DropPanel>
  )
}

/** Whether that was oneself is what a person is asked to notice. */
function LastSignIn({ onLeave }: { onLeave: () => void }) {
  const actor = useActor()
  return (
    <p className="mt-2 text-[0.8125rem] leading-5 text-ink-soft">
      {lastSignInInWords(actor)}
      <Link
        to="/me"
        onClick={onLeave}
        className="ml-1 inline-flex items-center whitespace-nowrap underline large:min-h-9"
      >
        不是本人？
      </Link>
    </p>
  )
}
