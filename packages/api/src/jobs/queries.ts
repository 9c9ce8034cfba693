import type { Prisma } from '@daylight/db'
import type { Actor } from '@daylight/domain/accounts'
import type { Paged } from '@daylight/domain/entry'
import type { ListJobs } from '@daylight/domain/jobs'
import { Refusal } from '@daylight/domain/refusal'
import type { Ctx } from '../trpc'
import type { Job } from './claim'

const visibleTo = ({ agencyId }: Actor) => ({ agencyId }) satisfies Prisma.JobWhereInput

/** The agency's jobs, newest first. No job is ever deleted, so the last one of a page stays the place to go on from. */
export async function listJobs(
  { db, actor }: Ctx,
  { status, after, limit }: ListJobs,
): Promise<Paged<Job>> {
  const rows = await db.job.findMany({
    where: { ...visibleTo(actor), ...(status && { status }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...(after && { cursor: { id: after, ...visibleTo(actor) }, skip: 1 }),
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/** @throws {Refusal} `jobs.not_found`, also when it belongs to another agency */
export async function getJob({ db, actor }: Ctx, id: string): Promise<Job> {
  const job = await db.job.findFirst({ where: { id, ...visibleTo(actor) } })
  if (!job) throw new Refusal('jobs.not_found')
  return job
}

/** For how long a failure is pointed out on every page. */
const POINTED_OUT_MS = 7 * 86_400_000

/** How many jobs of the agency wait, run, or failed of late. */
export async function countActiveJobs({ db, actor, now }: Ctx) {
  const counts = await db.job.groupBy({
    by: ['status'],
    where: {
      ...visibleTo(actor),
      OR: [
        { status: { in: ['queued', 'running'] } },
        { status: 'failed', finishedAt: { gte: new Date(now.getTime() - POINTED_OUT_MS) } },
      ],
    },
    _count: true,
  })
  const of = (status: 'queued' | 'running' | 'failed') =>
    counts.find((count) => count.status === status)?._count ?? 0
  return { queued: of('queued'), running: of('running'), failed: of('failed') }
}
