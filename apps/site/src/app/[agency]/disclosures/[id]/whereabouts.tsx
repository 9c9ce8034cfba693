import { type Channel, channelNames } from '@daylight/domain/disclosures'
import type { Disclosure } from '#api'
import { DayTime } from '#shell'

const atReadingPoint = new Set<Channel>(['reading_point_paper', 'reading_point_screen'])

/** Where an item can be read that was made public, but not on the website. */
export function Whereabouts({ slug, item }: { slug: string; item: Disclosure }) {
  const { postings } = item
  return (
    <section aria-labelledby="whereabouts" className="whereabouts">
      <h2 id="whereabouts" className="section-title">
        在哪里可以看到
      </h2>
      <p>本件没有在网上刊载全文，通过下列方式公开：</p>
      <ul>
        {postings.map(({ channel, postedOn, place }) => (
          <li key={`${channel}${postedOn}${place}`}>
            <strong>{channelNames[channel]}</strong>
            {place && <span>{place}</span>}
            <span>
              <DayTime day={postedOn} />起
            </span>
          </li>
        ))}
      </ul>
      {postings.some(({ channel }) => atReadingPoint.has(channel)) && (
        <p>
          <a className="way" href={`/${slug}/reading-points`}>
            查看各查阅点的地址和开放时间
          </a>
        </p>
      )}
    </section>
  )
}
