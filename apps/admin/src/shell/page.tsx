import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useActor } from './actor'
import { useTitle } from './use-title'

export type Breadcrumb = { readonly title: string; readonly to: LinkProps['to'] }

type Props = {
  title: string
  /** Buttons and links beside the title. */
  actions?: ReactNode
  breadcrumbs?: readonly Breadcrumb[]
  children: ReactNode
}

/** A page in the frame: where one is, its title, what one can do, and the rest. */
export function Page({ title, actions, breadcrumbs = [], children }: Props) {
  const { agency } = useActor()
  useTitle(`${title} — ${agency.shortName}政府信息公开`)

  return (
    <div className="mx-auto max-w-[73.75rem] px-4 pt-4 pb-16 md:px-8 md:pt-6">
      {breadcrumbs.length > 0 && (
        <nav aria-label="当前位置" className="mb-1">
          <ol className="flex flex-wrap gap-x-2 text-[0.8125rem] text-ink-faint">
            {breadcrumbs.map((crumb) => (
              <li key={crumb.title} className="after:ml-2 after:content-['/']">
                <Link to={crumb.to}>{crumb.title}</Link>
              </li>
            ))}
            <li aria-current="page" className="text-ink-soft">
              {title.length > 24 ? `${title.slice(0, 24)}…` : title}
            </li>
          </ol>
        </nav>
      )}
      <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-b-2 border-ink pb-3">
        <h1 className="min-w-0 text-[1.375rem] leading-8 font-semibold tracking-wide text-balance">
          {title}
        </h1>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
