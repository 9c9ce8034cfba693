import type { Prisma } from '@daylight/db'
import type { Actor } from '@daylight/domain/accounts'
import { Refusal } from '@daylight/domain/refusal'
import type { PublicCtx } from '../open'
import type { Ctx } from '../trpc'

export const publicFields = {
  id: true,
  slug: true,
  name: true,
  shortName: true,
  kind: true,
  unifiedCode: true,
  address: true,
  postcode: true,
  officeHours: true,
  telephone: true,
  fax: true,
  email: true,
  demonstration: true,
} satisfies Prisma.AgencySelect

/** An actor sees the actor's own agency. */
const visibleTo = ({ agencyId }: Actor) => ({ id: agencyId }) satisfies Prisma.AgencyWhereInput

/** @throws {Refusal} `agencies.not_found` */
export async function getOwnAgency({ db, actor }: Ctx) {
  const agency = await db.agency.findFirst({
    where: visibleTo(actor),
    select: { ...publicFields, version: true, documentCode: true },
  })
  if (!agency) throw new Refusal('agencies.not_found')
  return agency
}

/** The city and the agencies below it, in the city's order. */
export const listPublicAgencies = ({ db }: PublicCtx) =>
  db.agency.findMany({
    select: { ...publicFields, parentId: true },
    orderBy: [{ parentId: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }],
  })

/** One agency by the word in its address; without one, the city. */
export const getPublicAgency = ({ db }: PublicCtx, slug: string | null) =>
  db.agency.findFirst({
    where: slug === null ? { parentId: null } : { slug },
    select: { ...publicFields, parent: { select: { slug: true, name: true, shortName: true } } },
  })
