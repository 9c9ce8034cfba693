import { type ReactNode, useId, useRef, useState } from 'react'
import { isComposing } from './keys'

type Props = {
  /** What the button is called. */
  label: string
  button: ReactNode
  children: (close: () => void) => ReactNode
}

/** A button with a panel under it, at the right edge. It goes with Esc, or when one turns elsewhere. */
export function DropPanel({ label, button, children }: Props) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(false)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what bubbles from its controls.
    <div
      className="relative"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent) || !isOpen) return
        event.stopPropagation()
        close()
        opener.current?.focus()
      }}
    >
      <button
        ref={opener}
        type="button"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-9 cursor-pointer items-center gap-2 rounded-[2px] px-2 hover:bg-ground large:min-h-9"
      >
        {button}
        <svg
          aria-hidden="true"
          viewBox="0 0 10 6"
          className="h-1.5 w-2.5 text-ink-soft"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
        >
          <path d="M1 1l4 4 4-4" />
        </svg>
      </button>
      <div
        id={id}
        tabIndex={-1}
        hidden={!isOpen}
        className="absolute top-full right-0 z-30 mt-1 w-72 max-w-[calc(100vw-2rem)] rounded-[3px] border border-rule bg-paper shadow-[0_4px_20px_rgb(27_33_40/0.16)] outline-none"
      >
        {isOpen && children(close)}
      </div>
    </div>
  )
}
