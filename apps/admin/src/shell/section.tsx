import { type ReactNode, useId } from 'react'

/** A titled part of a page. */
export function Section({
  title,
  note,
  children,
}: {
  title: string
  note?: string
  children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-10 first:mt-0">
      <h2 id={id} className="mb-1 text-base font-semibold">
        {title}
      </h2>
      {note && <p className="mb-3 max-w-[52em] text-ink-soft">{note}</p>}
      {children}
    </section>
  )
}
