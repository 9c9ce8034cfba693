import type { Db, Prisma } from '@daylight/db'
import type { Actor } from '@daylight/domain/accounts'
import type { ListDisclosures } from '@daylight/domain/disclosures'
import { Refusal } from '@daylight/domain/refusal'
import { newestFirst, toPage } from '../entry/page'
import type { PublicCtx } from '../open'
import type { Ctx } from '../trpc'

export const visibleTo = ({ agencyId }: Actor) =>
  ({ agencyId }) satisfies Prisma.DisclosureWhereInput

const listed = {
  id: true,
  title: true,
  documentNumber: true,
  indexNumber: true,
  genre: true,
  status: true,
  attribute: true,
  formedOn: true,
  publishedOn: true,
  dueOn: true,
  dueProvisional: true,
  heading: { select: { id: true, name: true } },
  postings: { select: { channel: true } },
} satisfies Prisma.DisclosureSelect

/** The agency's items, the newest formed first. */
export async function listDisclosures({ db, actor }: Ctx, input: ListDisclosures) {
  const { status, headingId, genre, channel, year } = input
  const { beyond, orderBy, take } = newestFirst('formedOn', input)
  const rows = await db.disclosure.findMany({
    where: {
      AND: [visibleTo(actor), beyond],
      status,
      headingId,
      genre,
      ...(channel && { postings: { some: { channel } } }),
      ...(year && { formedOn: { gte: `${year}-01-01`, lte: `${year}-12-31` } }),
    },
    select: listed,
    orderBy,
    take,
  })
  return toPage(
    rows.map(({ postings, ...row }) => ({
      ...row,
      channels: [...new Set(postings.map(({ channel }) => channel))],
    })),
    input,
    ({ formedOn }) => formedOn,
  )
}

const file = { select: { id: true, name: true, mediaType: true, size: true } } as const

/** @throws {Refusal} `disclosures.not_found`, also when it belongs to another agency */
export async function getDisclosure({ db, actor }: { db: Db; actor: Actor }, id: string) {
  const row = await db.disclosure.findFirst({
    where: { id, ...visibleTo(actor) },
    include: {
      heading: { select: { id: true, name: true } },
      postings: {
        orderBy: [{ postedOn: 'asc' }, { id: 'asc' }],
        include: { holding: { select: { readingPoint: { select: { id: true, name: true } } } } },
      },
      attachments: { orderBy: { position: 'asc' }, include: { file } },
    },
  })
  if (!row) throw new Refusal('disclosures.not_found')
  const { attachments, postings, ...disclosure } = row
  return {
    ...disclosure,
    files: attachments.map((attachment) => attachment.file),
    postings: postings.map(({ holding, ...posting }) => ({
      ...posting,
      readingPoint: holding?.readingPoint ?? null,
    })),
  }
}

/** The agency's newest items, for its front page. */
export const listLatest = ({ db }: PublicCtx, slug: string, count: number) =>
  db.disclosure.findMany({
    where: { agency: { slug }, status: 'published' },
    select: {
      id: true,
      title: true,
      publishedOn: true,
      heading: { select: { code: true, name: true } },
    },
    orderBy: [{ publishedOn: 'desc' }, { id: 'desc' }],
    take: count,
  })

/**
 * One item as the public reads it; `null` where there is none.
 *
 * Body and attachments are shown where the item was posted on the website; one that was made public
 * on other channels has its catalogue entry here, which says where it can be read (条例§12).
 */
export async function getPublicDisclosure({ db }: PublicCtx, slug: string, id: string) {
  const row = await db.disclosure.findFirst({
    where: { id, agency: { slug }, status: 'published' },
    select: {
      id: true,
      indexNumber: true,
      title: true,
      summary: true,
      body: true,
      documentNumber: true,
      genre: true,
      topic: true,
      issuer: true,
      validity: true,
      formedOn: true,
      publishedOn: true,
      effectiveOn: true,
      repealedOn: true,
      agency: { select: { name: true, slug: true } },
      heading: { select: { code: true, name: true } },
      postings: {
        select: { channel: true, postedOn: true, place: true },
        orderBy: [{ postedOn: 'asc' }, { id: 'asc' }],
      },
      attachments: { orderBy: { position: 'asc' }, select: { file } },
    },
  })
  if (!row) return null
  const { attachments, body, ...disclosure } = row
  const onWebsite = row.postings.some(({ channel }) => channel === 'website')
  return {
    ...disclosure,
    onWebsite,
    body: onWebsite ? body : '',
    files: onWebsite ? attachments.map((attachment) => attachment.file) : [],
  }
}
