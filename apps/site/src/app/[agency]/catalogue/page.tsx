import type { Metadata } from 'next'
import { api } from '#api'
import { agencyAt, Frame, headOf } from '#shell'
import { HeadingTree } from './heading-tree'

type Props = PageProps<'/[agency]/catalogue'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const agency = await agencyAt((await params).agency)
  return headOf(agency, {
    title: '公开目录',
    description: `${agency.name}主动公开政府信息的全部栏目`,
    tags: [`catalogue:${agency.slug}`],
  })
}

/** 公开目录: all headings. */
export default async function CataloguePage({ params }: Props) {
  const agency = await agencyAt((await params).agency)
  const headings = await api.catalogue.headings({ slug: agency.slug })
  return (
    <Frame agency={agency} current="catalogue" crumbs={[]}>
      <h1 className="title">公开目录</h1>
      <p className="lede">
        {agency.name}主动公开的信息按下列栏目编排。日期是栏目最近一次公开信息的日期。
      </p>
      <div className="catalogue">
        <HeadingTree slug={agency.slug} headings={headings} />
      </div>
    </Frame>
  )
}
