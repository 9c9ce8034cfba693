import type { ReactNode } from 'react'

type Props = { tabIndex: number; onClick: () => void; children: ReactNode }

/** An act of a row, drawn as the links beside it. */
export const ActButton = ({ tabIndex, onClick, children }: Props) => (
  <button
    type="button"
    tabIndex={tabIndex}
    onClick={onClick}
    className="cursor-pointer text-accent underline-offset-3 hover:text-accent-deep hover:underline"
  >
    {children}
  </button>
)
