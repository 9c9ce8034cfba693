import type { Prisma } from '../index'
import { city, town } from './agencies'
import { cityDisclosures } from './city-disclosures'
import { townDisclosures } from './town-disclosures'
import { year } from './year'

/** The last 索引号 that each agency has given, so that the next one goes on from there. */
export const indexSequences: Prisma.IndexSequenceCreateManyInput[] = [
  { agencyId: city.id, year, last: cityDisclosures.length },
  { agencyId: town.id, year, last: townDisclosures.length },
]
