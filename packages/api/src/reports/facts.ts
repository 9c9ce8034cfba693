import type { Db } from '@daylight/db'
import type { Day } from '@daylight/domain/calendar'
import type { Facts } from '@daylight/domain/reports'
import { getValues } from '../measures/queries'

const guideHeadings = ['guide', 'systems']

/** All that a draft may say of the year: its values and the facts beside them. */
export async function getFacts(
  db: Db,
  { agencyId, year, asOf }: { agencyId: string; year: number; asOf: Day },
): Promise<Facts> {
  const inYear = { gte: `${year}-01-01`, lte: asOf }
  const values = await getValues(db, { agencyIds: [agencyId], year, asOf })
  const { parent, ...agency } = await db.agency.findUniqueOrThrow({
    where: { id: agencyId },
    select: {
      name: true,
      shortName: true,
      address: true,
      telephone: true,
      officeHours: true,
      demonstration: true,
      parent: { select: { name: true } },
    },
  })
  const trainings = await db.trainingSession.findMany({
    where: { agencyId, heldOn: inYear },
    select: { heldOn: true, topic: true, place: true },
    orderBy: [{ heldOn: 'asc' }, { id: 'asc' }],
  })
  const services = await db.service.findMany({
    where: {
      post: { agencyId },
      startedOn: { lte: asOf },
      OR: [{ endedOn: null }, { endedOn: { gte: asOf } }],
    },
    select: { kind: true, post: { select: { title: true } } },
    orderBy: [{ post: { createdAt: 'asc' } }, { id: 'asc' }],
  })
  const documents = await db.disclosure.findMany({
    where: { agencyId, publishedOn: inYear, heading: { code: { in: guideHeadings } } },
    select: { title: true, heading: { select: { code: true } } },
    orderBy: [{ publishedOn: 'asc' }, { id: 'asc' }],
  })
  const improvements = await db.improvement.findMany({
    where: { agencyId, reportYear: year },
    select: { kind: true, statement: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const statements = (kind: 'problem' | 'promise') =>
    improvements.filter((item) => item.kind === kind).map(({ statement }) => statement)

  return {
    agency,
    superior: parent?.name ?? null,
    year,
    asOf,
    values,
    trainings: trainings.map((training) => ({ ...training, heldOn: training.heldOn as Day })),
    posts: services.map(({ kind, post }) => ({ kind, title: post.title })),
    documents: documents.map(({ title, heading }) => ({ title, heading: heading.code })),
    problems: statements('problem'),
    promises: statements('promise'),
  }
}
