import type { Found } from '@daylight/domain/desk'
import type { Ctx } from '../trpc'

const FIRST = 3

/** Work that failed and nobody has started again. */
export async function findFailedJobs({ db, actor }: Ctx): Promise<Found[]> {
  const jobs = await db.job.findMany({
    where: { agencyId: actor.agencyId, status: 'failed' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: FIRST,
  })
  return jobs.map(({ id, problem }) => ({
    id,
    title: '后台任务没有完成',
    note: problem,
    day: null,
    to: '/jobs?status=failed',
  }))
}
