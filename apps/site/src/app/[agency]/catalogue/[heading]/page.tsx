import { genreNames } from '@daylight/domain/disclosures'
import type { Metadata } from 'next'
import { cache } from 'react'
import { api } from '#api'
import { agencyAt, DayTime, Frame, found, headOf, Pager } from '#shell'
import { HeadingTree, reportsCode } from '../heading-tree'

type Props = PageProps<'/[agency]/catalogue/[heading]'>

const pageOf = cache((slug: string, code: string, after: string | undefined) =>
  found(api.catalogue.heading({ slug, code, after, limit: 20 })),
)

async function read({ params, searchParams }: Props) {
  const { agency: slug, heading: code } = await params
  const { after } = await searchParams
  const agency = await agencyAt(slug)
  const cursor = typeof after === 'string' ? after : undefined
  return { agency, after: cursor, heading: await pageOf(slug, code, cursor) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { agency, after, heading } = await read(props)
  const { name, code, rows } = heading
  // Pages of one list must not share a title.
  const from = after && rows[0]?.publishedOn ? `（${rows[0].publishedOn}及以前）` : ''
  return headOf(agency, {
    title: `${name}${from}`,
    description: `${agency.name}“${name}”栏目的政府信息`,
    tags: [`catalogue:${agency.slug}`, `heading:${agency.slug}/${code}`],
  })
}

/** 一个栏目: its items, newest first, a page at a time. */
export default async function HeadingPage(props: Props) {
  const { agency, after, heading } = await read(props)
  const { slug } = agency
  const headings = await api.catalogue.headings({ slug })
  const parent = headings.find(({ id }) => id === heading.parentId)
  const path = `/${slug}/catalogue/${heading.code}`
  const hasChildren = headings.some(({ parentId }) => parentId === heading.id)

  return (
    <Frame
      agency={agency}
      current="catalogue"
      crumbs={[
        { name: '公开目录', href: `/${slug}/catalogue` },
        ...(parent ? [{ name: parent.name, href: `/${slug}/catalogue/${parent.code}` }] : []),
      ]}
    >
      <h1 className="title">{heading.name}</h1>
      {heading.description && <p className="lede">{heading.description}</p>}
      {heading.code === reportsCode && (
        <p>
          <a className="way" href={`/${slug}/reports`}>
            阅读历年的年度报告
          </a>
        </p>
      )}
      {hasChildren && !after && (
        <nav className="catalogue" aria-label="下级栏目">
          <HeadingTree slug={slug} headings={headings} parentId={heading.id} />
        </nav>
      )}
      {heading.rows.length === 0 && !hasChildren && (
        <p className="empty">{after ? '没有更早的信息了。' : '本栏目还没有公开的信息。'}</p>
      )}
      {heading.rows.length > 0 && (
        <ol className="items items-wide">
          {heading.rows.map(({ id, title, documentNumber, genre, publishedOn }) => (
            <li key={id}>
              <a href={`/${slug}/disclosures/${id}`}>{title}</a>
              <p className="item-facts">
                {publishedOn && <DayTime day={publishedOn} />}
                {documentNumber && <span>{documentNumber}</span>}
                {genre && <span>{genreNames[genre]}</span>}
              </p>
            </li>
          ))}
        </ol>
      )}
      <Pager path={path} after={after} next={heading.next} />
    </Frame>
  )
}
