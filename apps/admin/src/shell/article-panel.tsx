import type { ArticleName } from '@daylight/domain/law'
import { Popover } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { ArticleText } from './article-text'

type Props = {
  /** Of the panel, to a screen reader. */
  label: string
  article: ArticleName
  placement: 'bottom' | 'bottomRight'
  /** Above the article, in our words. */
  intro?: ReactNode
  /** Of the button that opens it, to a screen reader; its content is for the eye. */
  name: string
  /** Of the button. */
  className: string
  children: ReactNode
}

/** A button that opens an article's words. Focus goes there and comes back with Esc. */
export function ArticlePanel(props: Props) {
  const { label, article, placement, intro, name, className, children } = props
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLElement>(null)
  const change = (open: boolean) => {
    if (!open && panel.current?.contains(document.activeElement)) button.current?.focus()
    setOpen(open)
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={change}
      // Whoever opened it with the keyboard can scroll it, and a screen reader reads it.
      afterOpenChange={(open) => open && panel.current?.focus({ preventScroll: true })}
      trigger="click"
      placement={placement}
      destroyOnHidden
      content={
        <section
          ref={panel}
          tabIndex={-1}
          aria-label={label}
          className="max-h-80 w-96 max-w-[calc(100vw-3.5rem)] overflow-y-auto text-[0.8125rem] leading-6"
        >
          {intro && <p className="mb-3 text-sm">{intro}</p>}
          <ArticleText article={article} />
        </section>
      }
    >
      <button ref={button} type="button" aria-expanded={isOpen} className={className}>
        <span aria-hidden className="contents">
          {children}
        </span>
        <span className="sr-only">{name}</span>
      </button>
    </Popover>
  )
}
