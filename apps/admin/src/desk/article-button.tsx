import { type ArticleName, articleOf } from '@daylight/domain/law'
import { Popover } from 'antd'
import { useRef, useState } from 'react'
import { ArticleText } from '../shell/article-text'

/** 条例§26 as a small button that opens its words; a law whose words are not kept here is only named. */
export function ArticleButton({ article }: { article: string }) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLElement>(null)
  if (!articleOf(article)) return <span className={named}>{article}</span>

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
      placement="bottomRight"
      destroyOnHidden
      content={
        <section
          ref={panel}
          tabIndex={-1}
          aria-label={`${article}的条文`}
          onKeyDown={({ key }) => key === 'Escape' && change(false)}
          className="max-h-80 w-96 max-w-[calc(100vw-3.5rem)] overflow-y-auto text-[0.8125rem] leading-6"
        >
          <ArticleText article={article as ArticleName} />
        </section>
      }
    >
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-label={`${article}，打开条文`}
        onKeyDown={({ key }) => key === 'Escape' && change(false)}
        className={look}
      >
        {article}
      </button>
    </Popover>
  )
}

const named = 'inline-block text-[0.8125rem] leading-5 text-ink-soft'
const look =
  'inline-flex min-h-6 cursor-pointer items-center border border-rule px-1.5 text-[0.8125rem] leading-5 whitespace-nowrap text-accent hover:border-accent hover:bg-accent-soft'
