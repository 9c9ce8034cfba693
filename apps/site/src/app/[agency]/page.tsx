import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { agencyAt, headOf, isCity } from '#shell'
import { Home, homeTags } from './home'

type Props = PageProps<'/[agency]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const agency = await agencyAt((await params).agency)
  return headOf(agency, { tags: homeTags(agency.slug) })
}

export default async function AgencyPage({ params }: Props) {
  const agency = await agencyAt((await params).agency)
  if (isCity(agency)) permanentRedirect('/')
  return <Home agency={agency} />
}
