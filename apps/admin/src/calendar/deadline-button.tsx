import { type ReactNode, useState } from 'react'
import { DeadlineSheet } from './deadline-sheet'

type Props = {
  /** The book that the entry stands in. */
  concept: 'disclosures'
  id: string
  /** The due day as the page says it. */
  children: ReactNode
}

/** A due day that opens the days it was counted over. */
export function DeadlineButton({ concept, id, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        title="看这个期限是怎样算出来的"
        onClick={() => setOpen(true)}
        className="cursor-pointer text-left underline decoration-dotted decoration-1 underline-offset-4 hover:decoration-solid"
      >
        {children}
        <span className="sr-only">，打开期限说明</span>
      </button>
      <DeadlineSheet concept={concept} id={id} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
