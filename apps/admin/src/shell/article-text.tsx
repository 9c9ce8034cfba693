import { type ArticleName, articleOf } from '@daylight/domain/law'

/** The published text has half-width brackets between Chinese characters. */
const typeset = (text: string) => text.replaceAll('(', '（').replaceAll(')', '）')

/** An article of the law as a quotation: which one, and its words. */
export function ArticleText({ article }: { article: ArticleName }) {
  const found = articleOf(article)
  if (!found) return null
  return (
    <figure>
      <figcaption className="font-semibold">{found.title}</figcaption>
      <blockquote className="mt-1 border-l-2 border-rule pl-3 text-ink-soft">
        {found.text.split('\n').map((paragraph) => (
          <p key={paragraph} className="not-first:mt-1">
            {typeset(paragraph)}
          </p>
        ))}
      </blockquote>
    </figure>
  )
}
