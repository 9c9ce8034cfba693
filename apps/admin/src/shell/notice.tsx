import type { ReactNode, Ref } from 'react'

const looks = {
  error: 'border-danger bg-danger-soft',
  warning: 'border-warning bg-warning-soft',
  success: 'border-success bg-success-soft',
  plain: 'border-accent bg-accent-soft',
} as const

type Props = {
  kind: keyof typeof looks
  title?: string
  actions?: ReactNode
  children?: ReactNode
  ref?: Ref<HTMLElement>
}

/** A sentence that must be read. An error and a warning are announced when they appear. */
export function Notice({ kind, title, actions, children, ref }: Props) {
  const urgent = kind === 'error' || kind === 'warning'
  return (
    <section
      ref={ref}
      tabIndex={-1}
      role={urgent ? 'alert' : undefined}
      className={`mb-4 border-l-4 px-4 py-3 text-ink ${looks[kind]}`}
    >
      {title && <h2 className="mb-1 text-sm font-semibold">{title}</h2>}
      {children}
      {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
    </section>
  )
}
