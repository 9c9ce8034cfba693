import { validityNames } from '@daylight/domain/disclosures'
import type { Metadata } from 'next'
import { cache } from 'react'
import { api } from '#api'
import { agencyAt, Frame, fileHref, found, headOf, sizeInWords, typeOf } from '#shell'
import { Body } from './body'
import { Metadata as Facts } from './metadata'
import { Whereabouts } from './whereabouts'

type Props = PageProps<'/[agency]/disclosures/[id]'>

const itemOf = cache((slug: string, id: string) => found(api.disclosures.get({ slug, id })))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { agency: slug, id } = await params
  const { title, summary, heading } = await itemOf(slug, id)
  return headOf(await agencyAt(slug), {
    title,
    description: summary || undefined,
    tags: [`disclosure:${id}`, `heading:${slug}/${heading.code}`],
  })
}

/** One piece of information: what it is, what it says, what is attached, and where it can be read. */
export default async function DisclosurePage({ params }: Props) {
  const { agency: slug, id } = await params
  const agency = await agencyAt(slug)
  const item = await itemOf(slug, id)
  const { title, documentNumber, validity, heading, files, onWebsite } = item

  return (
    <Frame
      agency={agency}
      current="catalogue"
      crumbs={[
        { name: '公开目录', href: `/${slug}/catalogue` },
        { name: heading.name, href: `/${slug}/catalogue/${heading.code}` },
      ]}
    >
      <article className="document">
        <header className="document-head">
          <h1 className="document-title">{title}</h1>
          {documentNumber && <p className="document-number">{documentNumber}</p>}
        </header>
        {validity !== 'in_force' && (
          <p className="caution">
            <strong>本件{validityNames[validity]}。</strong>
            {item.repealedOn && `废止日期：${item.repealedOn}。`}
          </p>
        )}
        <Facts item={item} />
        {onWebsite ? <Body text={item.body} /> : <Whereabouts slug={slug} item={item} />}
        {files.length > 0 && (
          <section aria-labelledby="files" className="attachments">
            <h2 id="files" className="section-title">
              附件
            </h2>
            <ul>
              {files.map((file) => (
                <li key={file.id}>
                  <a href={fileHref(file)}>{file.name}</a>
                  <span>
                    {typeOf(file.name)}，{sizeInWords(file.size)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
    </Frame>
  )
}
