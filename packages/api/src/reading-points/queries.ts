import type { Prisma } from '@daylight/db'
import type { Actor } from '@daylight/domain/accounts'
import type { ListAtPoint } from '@daylight/domain/reading-points'
import { Refusal } from '@daylight/domain/refusal'
import { newestFirst, toPage } from '../entry/page'
import type { PublicCtx } from '../open'
import type { Ctx } from '../trpc'

const visibleTo = ({ agencyId }: Actor) => ({ agencyId }) satisfies Prisma.ReadingPointWhereInput

/** The agency's points by name. A town has one a village, some dozens. */
export const listReadingPoints = ({ db, actor }: Ctx) =>
  db.readingPoint.findMany({ where: visibleTo(actor), orderBy: [{ kind: 'asc' }, { name: 'asc' }] })

/** @throws {Refusal} `reading-points.not_found`, also when it belongs to another agency */
export async function getReadingPoint({ db, actor }: Ctx, id: string) {
  const point = await db.readingPoint.findFirst({ where: { id, ...visibleTo(actor) } })
  if (!point) throw new Refusal('reading-points.not_found')
  return point
}

const atOwnPoints = (actor: Actor, readingPointId: string | undefined) => ({
  readingPoint: visibleTo(actor),
  readingPointId,
})

const withPoint = { readingPoint: { select: { id: true, name: true } } } as const

/** 查阅登记, newest first. */
export async function listVisits({ db, actor }: Ctx, input: ListAtPoint) {
  const { beyond, orderBy, take } = newestFirst('visitedOn', input)
  const rows = await db.visit.findMany({
    where: { AND: [atOwnPoints(actor, input.readingPointId), beyond] },
    include: withPoint,
    orderBy,
    take,
  })
  return toPage(rows, input, ({ visitedOn }) => visitedOn)
}

/** @throws {Refusal} `reading-points.visit_not_found`, also when it belongs to another agency */
export async function getVisit({ db, actor }: Ctx, id: string) {
  const visit = await db.visit.findFirst({ where: { id, readingPoint: visibleTo(actor) } })
  if (!visit) throw new Refusal('reading-points.visit_not_found')
  return visit
}

/** 借阅登记, newest first. */
export async function listLoans({ db, actor }: Ctx, input: ListAtPoint) {
  const { beyond, orderBy, take } = newestFirst('lentOn', input)
  const rows = await db.loan.findMany({
    where: { AND: [atOwnPoints(actor, input.readingPointId), beyond] },
    include: withPoint,
    orderBy,
    take,
  })
  return toPage(rows, input, ({ lentOn }) => lentOn)
}

/** @throws {Refusal} `reading-points.loan_not_found`, also when it belongs to another agency */
export async function getLoan({ db, actor }: Ctx, id: string) {
  const loan = await db.loan.findFirst({ where: { id, readingPoint: visibleTo(actor) } })
  if (!loan) throw new Refusal('reading-points.loan_not_found')
  return loan
}

/** The points that are open today, as the public finds them. */
export const listPublicReadingPoints = ({ db, today }: PublicCtx, slug: string) =>
  db.readingPoint.findMany({
    where: {
      agency: { slug },
      openedOn: { lte: today },
      OR: [{ closedOn: null }, { closedOn: { gt: today } }],
    },
    select: {
      id: true,
      kind: true,
      name: true,
      address: true,
      officeHours: true,
      telephone: true,
      hasTerminal: true,
    },
    orderBy: [{ kind: 'asc' }, { name: 'asc' }],
  })
