import type { Heading } from '#api'
import { DayTime } from '#shell'

/** 政府信息公开年报: the column of the yearly reports, which have pages of their own. */
export const reportsCode = 'reports'

const hrefOf = (slug: string, { code, newestOn }: Heading): string =>
  code === reportsCode && newestOn === null ? `/${slug}/reports` : `/${slug}/catalogue/${code}`

/** The headings in statutory order, each below its parent, with the day of its newest item. */
export function HeadingTree({
  slug,
  headings,
  parentId = null,
}: {
  slug: string
  headings: readonly Heading[]
  parentId?: string | null
}) {
  const children = headings.filter((heading) => heading.parentId === parentId)
  if (children.length === 0)
    return parentId === null ? <p className="empty">公开目录还没有建立。</p> : null
  return (
    <ul className={parentId === null ? 'headings' : undefined}>
      {children.map((heading) => (
        <li key={heading.id}>
          <div className="heading-row">
            <a href={hrefOf(slug, heading)}>{heading.name}</a>
            {heading.newestOn && <DayTime day={heading.newestOn} />}
          </div>
          <HeadingTree slug={slug} headings={headings} parentId={heading.id} />
        </li>
      ))}
    </ul>
  )
}
