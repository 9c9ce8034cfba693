import { useActor } from './actor'
import { useOpenDialog } from './frame-actions'

/** Which agency one works in; with more than one within reach, also the way to another. */
export function AgencyButton({ onOpen }: { onOpen?: () => void }) {
  const { agency, agencies } = useActor()
  const open = useOpenDialog()
  if (agencies.length <= 1)
    return (
      <p className="px-5 py-1 text-[0.9375rem] leading-6 font-semibold text-balance">
        {agency.name}
      </p>
    )
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-label={`切换机关，现在是${agency.name}`}
      onClick={() => {
        onOpen?.()
        open('agencies')
      }}
      className="mx-3 flex min-h-9 w-[calc(100%-1.5rem)] cursor-pointer items-center gap-2 rounded-[2px] border border-[#858f99] bg-paper px-2 py-1.5 text-left hover:border-accent large:min-h-9"
    >
      <span className="min-w-0 flex-1 text-[0.9375rem] leading-5 font-semibold text-balance">
        {agency.name}
      </span>
      <svg
        aria-hidden="true"
        viewBox="0 0 12 16"
        className="h-4 w-3 shrink-0 text-ink-soft"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      >
        <path d="M2.5 6 6 2.5 9.5 6M2.5 10 6 13.5 9.5 10" />
      </svg>
    </button>
  )
}
