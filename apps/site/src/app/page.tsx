import type { Metadata } from 'next'
import { cityAgency, headOf } from '#shell'
import { Home, homeTags } from './[agency]/home'

export async function generateMetadata(): Promise<Metadata> {
  const city = await cityAgency()
  return headOf(city, { tags: city ? homeTags(city.slug) : [] })
}

/** The city's home. Works without JavaScript, as every page here. */
export default async function CityPage() {
  const city = await cityAgency()
  if (!city)
    return (
      <main id="main" className="wrap">
        <h1 className="title">政府信息公开</h1>
        <p>本站还没有登记行政机关，请由管理员先建立。</p>
      </main>
    )
  return <Home agency={city} />
}
