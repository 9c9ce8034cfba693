import type { Prisma } from '@daylight/db'
import type { Actor } from '@daylight/domain/accounts'
import { Refusal } from '@daylight/domain/refusal'
import type { Ctx } from '../trpc'

const visibleTo = ({ agencyId }: Actor) => ({ agencyId }) satisfies Prisma.StaffPostWhereInput

const include = {
  periods: { orderBy: { startedOn: 'asc' }, include: { user: { select: { name: true } } } },
} satisfies Prisma.StaffPostInclude

type Row = Prisma.StaffPostGetPayload<{ include: typeof include }>

const withPeople = ({ periods, ...post }: Row) => ({
  ...post,
  periods: periods.map(({ userId, user, ...period }) => ({
    ...period,
    personId: userId,
    personName: user?.name ?? null,
  })),
})

/** The agency’s posts in the order in which they were set up, each with its periods of service. An office has a handful. */
export async function listStaffPosts({ db, actor }: Ctx) {
  const posts = await db.staffPost.findMany({
    where: visibleTo(actor),
    include,
    orderBy: { createdAt: 'asc' },
  })
  return posts.map(withPeople)
}

/** @throws {Refusal} `staffing.not_found`, also when it belongs to another agency */
export async function getStaffPost({ db, actor }: Ctx, id: string) {
  const post = await db.staffPost.findFirst({ where: { id, ...visibleTo(actor) }, include })
  if (!post) throw new Refusal('staffing.not_found')
  return withPeople(post)
}
