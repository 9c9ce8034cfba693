/** Some items of the city, so that its own pages are not empty. */

import { Day, dayInWords } from '@daylight/domain/calendar'
import { disclosureDueOn, type Genre, indexNumberOf } from '@daylight/domain/disclosures'
import { workCalendar } from '../calendar'
import type { Prisma } from '../index'
import { city } from './agencies'
import { cityItems } from './city-items'
import { headingIdOf } from './headings'
import { idOf } from './identity'
import { genreNamed } from './items'
import { workingDayAfter, year } from './year'

const office = '梅河口市人民政府办公室'

function framed(
  genre: Genre | null,
  number: string,
  formedOn: Day,
  own: readonly string[],
): string[] {
  if (genre === 'other') return [...own]
  const signature = number.startsWith('梅政办') ? office : city.name
  const addressee = genre === 'notice' ? ['各乡镇人民政府、市政府各部门：'] : []
  return [...addressee, ...own, signature, dayInWords(formedOn)]
}

const published = cityItems
  .trim()
  .split('\n')
  .map((line, index) => {
    const fields = line.split('|')
    const [day = '', genreName = '', heading = '', topic = '', number = '', title = ''] = fields
    const [summary = '', ...own] = fields.slice(6)
    const formedOn = Day.parse(`${year}-${day}`)
    const genre = genreNamed(genreName)
    const publishedOn = workingDayAfter(formedOn, 1 + (index % 4))
    const id = idOf('disclosure', 'meihekou', title)
    return {
      disclosure: {
        id,
        agencyId: city.id,
        headingId: headingIdOf(city.id, heading),
        indexNumber: indexNumberOf(city.unifiedCode, year, index + 1),
        documentNumber: number || null,
        title,
        summary,
        body: framed(genre, number, formedOn, own).join('\n'),
        genre,
        topic,
        status: 'published' as const,
        formedOn,
        publishedOn,
        dueOn: disclosureDueOn(formedOn, workCalendar).day,
      },
      posting: {
        id: idOf('posting', id),
        disclosureId: id,
        channel: 'website' as const,
        postedOn: publishedOn,
        place: '市政府门户网站政府信息公开专栏',
      },
    }
  })

export const cityDisclosures: Prisma.DisclosureCreateManyInput[] = published.map(
  ({ disclosure }) => disclosure,
)
export const cityPostings: Prisma.PostingCreateManyInput[] = published.map(({ posting }) => posting)
