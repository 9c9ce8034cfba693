import { type ArticleName, articleOf } from '@daylight/domain/law'
import { ArticlePanel } from '../shell/article-panel'

/** 条例§26 as a small button that opens its words; a law whose words are not kept here is only named. */
export function ArticleButton({ article }: { article: string }) {
  if (!articleOf(article)) return <span className={named}>{article}</span>
  return (
    <ArticlePanel
      label={`${article}的条文`}
      article={article as ArticleName}
      placement="bottomRight"
      name={`${article}，打开条文`}
      className={look}
    >
      {article}
    </ArticlePanel>
  )
}

const named = 'inline-block text-[0.8125rem] leading-5 text-ink-soft'
const look =
  'inline-flex min-h-6 cursor-pointer items-center border border-rule px-1.5 text-[0.8125rem] leading-5 whitespace-nowrap text-accent hover:border-accent hover:bg-accent-soft'
