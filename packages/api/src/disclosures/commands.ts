import { type Day, yearOf } from '@daylight/domain/calendar'
import {
  type CreateDisclosure,
  checkFormed,
  checkPosting,
  disclosureDueOn,
  indexNumberOf,
  mediumOf,
  type PostDisclosure,
  type UpdateDisclosure,
} from '@daylight/domain/disclosures'
import { Refusal } from '@daylight/domain/refusal'
import { getOwnAgency } from '../agencies/queries'
import { getCalendar } from '../calendar/queries'
import { checkSame } from '../entry/once'
import { checkOwnFiles } from '../files/queries'
import type { Ctx } from '../trpc'
import { getDisclosure } from './queries'

/**
 * @throws {Refusal} `entry.id_taken`, `entry.already_saved`, `catalogue.heading_not_found`,
 *   `disclosures.formed_in_future`, `files.not_found`
 */
export async function createDisclosure(ctx: Ctx, input: CreateDisclosure): Promise<{ id: string }> {
  const { id, fileIds, ...fields } = input
  const there = await ctx.db.disclosure.findUnique({ where: { id }, select: { agencyId: true } })
  if (there?.agencyId === ctx.actor.agencyId) {
    const stored = await getDisclosure(ctx, id)
    checkSame({ ...stored, fileIds: stored.files.map((file) => file.id) }, input)
    return { id }
  }
  if (there) throw new Refusal('entry.id_taken')

  await checkFields(ctx, input)
  await ctx.db.disclosure.create({
    data: {
      id,
      agencyId: ctx.actor.agencyId,
      ...fields,
      ...(await dueOf(ctx, fields.formedOn)),
      attachments: { create: attached(fileIds) },
    },
  })
  return { id }
}

/**
 * @throws {Refusal} `disclosures.not_found`, `entry.changed`, `disclosures.published_is_fixed` and
 *   those of `createDisclosure`
 */
export async function updateDisclosure(ctx: Ctx, input: UpdateDisclosure): Promise<void> {
  const { id, version, fileIds, ...fields } = input
  const current = await getDisclosure(ctx, id)
  if (current.version !== version) throw new Refusal('entry.changed', { current })
  if (current.status !== 'draft') throw new Refusal('disclosures.published_is_fixed')

  await checkFields(ctx, input)
  await ctx.db.disclosure.update({
    where: { id },
    data: {
      ...fields,
      ...(await dueOf(ctx, fields.formedOn)),
      version: version + 1,
      attachments: { deleteMany: {}, create: attached(fileIds) },
    },
  })
}

/**
 * One act of making the item public. The first makes it published and gives it its 索引号; at a
 * reading point the act is also the point's acknowledgement of its copy.
 *
 * @throws {Refusal} `disclosures.not_found`, `entry.id_taken`, `entry.already_saved`,
 *   `reading-points.not_found`, `disclosures.already_held`, `agencies.code_missing` and those of `checkPosting`
 */
export async function postDisclosure(ctx: Ctx, input: PostDisclosure): Promise<{ id: string }> {
  const { id, disclosureId, channel, postedOn, place, readingPointId } = input
  const item = await getDisclosure(ctx, disclosureId)
  const there = item.postings.find((posting) => posting.id === id)
  if (there) {
    checkSame(there, { channel, postedOn })
    return { id }
  }
  if (await ctx.db.posting.findUnique({ where: { id } })) throw new Refusal('entry.id_taken')

  const medium = mediumOf(channel)
  const point = medium && readingPointId ? await getPoint(ctx, readingPointId) : null
  checkPosting({ ...item, formedOn: item.formedOn as Day }, input, point, ctx.today)
  if (medium && point && (await isHeld(ctx, disclosureId, point.id, medium)))
    throw new Refusal('disclosures.already_held', { field: 'readingPointId' })

  await ctx.db.posting.create({
    data: {
      id,
      disclosureId,
      channel,
      postedOn,
      place: place || (point?.name ?? ''),
      ...(medium &&
        point && {
          holding: {
            create: { readingPointId: point.id, disclosureId, medium, acknowledgedOn: postedOn },
          },
        }),
    },
  })
  const { publishedOn } = item
  await ctx.db.disclosure.update({
    where: { id: disclosureId },
    data: {
      status: 'published',
      publishedOn: publishedOn === null || postedOn < publishedOn ? postedOn : publishedOn,
      indexNumber: item.indexNumber ?? (await nextIndexNumber(ctx, yearOf(postedOn))),
      version: { increment: 1 },
    },
  })
  return { id }
}

async function checkFields(
  ctx: Ctx,
  { headingId, formedOn, fileIds }: { headingId: string; formedOn: Day; fileIds: string[] },
): Promise<void> {
  checkFormed({ formedOn }, ctx.today)
  const heading = await ctx.db.heading.findFirst({
    where: { id: headingId, agencyId: ctx.actor.agencyId, retiredOn: null },
  })
  if (!heading) throw new Refusal('catalogue.heading_not_found', { field: 'headingId' })
  await checkOwnFiles(ctx, fileIds)
}

async function dueOf({ db }: Ctx, formedOn: Day) {
  const { day, provisional } = disclosureDueOn(formedOn, await getCalendar(db))
  return { dueOn: day, dueProvisional: provisional }
}

const attached = (fileIds: readonly string[]) =>
  fileIds.map((fileId, position) => ({ fileId, position }))

async function getPoint({ db, actor }: Ctx, id: string) {
  const point = await db.readingPoint.findFirst({ where: { id, agencyId: actor.agencyId } })
  if (!point) throw new Refusal('reading-points.not_found', { field: 'readingPointId' })
  return point
}

const isHeld = async (
  { db }: Ctx,
  disclosureId: string,
  readingPointId: string,
  medium: 'paper' | 'screen',
) => (await db.holding.count({ where: { disclosureId, readingPointId, medium } })) > 0

async function nextIndexNumber(ctx: Ctx, year: number): Promise<string> {
  const { id, unifiedCode } = await getOwnAgency(ctx)
  if (!unifiedCode) throw new Refusal('agencies.code_missing')
  const { last } = await ctx.db.indexSequence.upsert({
    where: { agencyId_year: { agencyId: id, year } },
    create: { agencyId: id, year, last: 1 },
    update: { last: { increment: 1 } },
  })
  return indexNumberOf(unifiedCode, year, last)
}
