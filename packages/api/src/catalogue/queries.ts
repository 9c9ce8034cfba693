import type { Prisma } from '@daylight/db'
import type { Actor } from '@daylight/domain/accounts'
import type { Page } from '@daylight/domain/entry'
import { newestFirst, toPage } from '../entry/page'
import type { PublicCtx } from '../open'
import type { Ctx } from '../trpc'

const visibleTo = ({ agencyId }: Actor) => ({ agencyId }) satisfies Prisma.HeadingWhereInput

const select = {
  id: true,
  parentId: true,
  code: true,
  name: true,
  description: true,
} satisfies Prisma.HeadingSelect

/** The headings in use, in the order of the catalogue. */
export const listHeadings = ({ db, actor }: Ctx) =>
  db.heading.findMany({
    where: { ...visibleTo(actor), retiredOn: null },
    select,
    orderBy: { position: 'asc' },
  })

/** The headings of an agency's catalogue, each with the day of its newest item. */
export async function listPublicHeadings({ db }: PublicCtx, slug: string) {
  const headings = await db.heading.findMany({
    where: { agency: { slug }, retiredOn: null },
    select: {
      ...select,
      disclosures: {
        where: { status: 'published' },
        orderBy: [{ publishedOn: 'desc' }, { id: 'desc' }],
        take: 1,
        select: { publishedOn: true },
      },
    },
    orderBy: { position: 'asc' },
  })
  return headings.map(({ disclosures, ...heading }) => ({
    ...heading,
    newestOn: disclosures[0]?.publishedOn ?? null,
  }))
}

/** One heading and a page of its items, newest first; `null` where there is none. */
export async function getPublicHeading(
  { db }: PublicCtx,
  { slug, code, ...page }: Page & { slug: string; code: string },
) {
  const heading = await db.heading.findFirst({
    where: { agency: { slug }, code, retiredOn: null },
    select,
  })
  if (!heading) return null
  const { beyond, orderBy, take } = newestFirst('publishedOn', page)
  const rows = await db.disclosure.findMany({
    where: { headingId: heading.id, status: 'published', ...beyond },
    select: { id: true, title: true, documentNumber: true, genre: true, publishedOn: true },
    orderBy,
    take,
  })
  return { ...heading, ...toPage(rows, page, ({ publishedOn }) => publishedOn) }
}
