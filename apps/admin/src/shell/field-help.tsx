import { type ArticleName, articleOf } from '@daylight/domain/law'
import type { ReactNode } from 'react'
import { ArticlePanel } from './article-panel'

type Props = {
  /** Of the field that it explains. */
  label: string
  article: ArticleName
  /** What the article means for this field, in our words. */
  children?: ReactNode
}

/** A small “?” after a label: what the field is for, and the article that asks for it. */
export const FieldHelp = ({ label, article, children }: Props) => (
  <ArticlePanel
    label={`${label}的说明`}
    article={article}
    placement="bottom"
    intro={children}
    name={`${label}的说明：${articleOf(article)?.title ?? ''}`}
    className="inline-flex size-6 cursor-pointer items-center justify-center rounded-full text-ink-faint hover:text-accent large:size-9"
  >
    <span className="inline-flex size-4 items-center justify-center rounded-full border border-current text-[0.6875rem] leading-none font-semibold large:size-6">
      ?
    </span>
  </ArticlePanel>
)
