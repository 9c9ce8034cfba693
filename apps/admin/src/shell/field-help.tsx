import { type ArticleName, articleOf } from '@daylight/domain/law'
import { Popover } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { ArticleText } from './article-text'

type Props = {
  /** Of the field that it explains. */
  label: string
  article: ArticleName
  /** What the article means for this field, in our words. */
  children?: ReactNode
}

/** A small “?” after a label: what the field is for, and the article that asks for it. */
export function FieldHelp({ label, article, children }: Props) {
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
      placement="bottom"
      destroyOnHidden
      content={
        <section
          ref={panel}
          tabIndex={-1}
          aria-label={`${label}的说明`}
          className="max-h-80 w-96 max-w-[calc(100vw-1.5rem)] overflow-y-auto text-[0.8125rem] leading-6"
        >
          {children && <p className="mb-3 text-sm">{children}</p>}
          <ArticleText article={article} />
        </section>
      }
    >
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        className="inline-flex size-6 cursor-pointer items-center justify-center rounded-full text-ink-faint hover:text-accent large:size-9"
      >
        <span
          aria-hidden
          className="inline-flex size-4 items-center justify-center rounded-full border border-current text-[0.6875rem] leading-none font-semibold large:size-6"
        >
          ?
        </span>
        <span className="sr-only">
          {label}的说明：{articleOf(article)?.title}
        </span>
      </button>
    </Popover>
  )
}
