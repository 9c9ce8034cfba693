import { useOpenDialog } from '../shell/frame-actions'

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** Looks like a field and opens the palette, in which one types. */
export function SearchButton() {
  const open = useOpenDialog()
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
      onClick={() => open('palette')}
      className="flex min-h-8.5 cursor-pointer max-md:min-w-8.5 max-md:justify-center items-center gap-2 rounded-[2px] border border-[#858f99] bg-paper px-2.5 text-left text-ink-faint hover:border-accent md:w-96 large:min-h-9"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 14 14"
        className="size-3.5 shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      >
        <circle cx="6" cy="6" r="4.25" />
        <path d="M9.2 9.2 13 13" />
      </svg>
      <span>
        <span className="max-md:sr-only">搜索标题、文号、名称，或者要办的事</span>
      </span>
      <kbd aria-hidden className="ml-auto max-md:hidden">
        {isMac ? '⌘ K' : 'Ctrl K'}
      </kbd>
    </button>
  )
}
