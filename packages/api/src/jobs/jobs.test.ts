import type { JobStatus } from '@daylight/domain/jobs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../support/office'
import { doItems, openWorkshop, upTo, type Workshop } from './workshop'

let shop: Workshop
let other: string
beforeAll(async () => {
  shop = await openWorkshop()
  other = await shop.agencyOf('yi')
})
afterAll(() => shop?.close())
beforeEach(async () => {
  await shop.owner.job.deleteMany()
  await shop.owner.$executeRaw`DELETE FROM pgboss.job`
})

const today = '2026-03-10'
const caller = () => shop.callAs('admin', { today }).jobs

/** A job as it would stand then, not in the queue. */
const given = async (status: JobStatus, day = today, agencyId = shop.own) => {
  const at = new Date(`${day}T08:00:00+08:00`)
  const hasEnded = status === 'done' || status === 'failed'
  const { id } = await shop.owner.job.create({
    data: {
      agencyId,
      kind: 'calendar.recompute',
      input: { noticeId: newId() },
      status,
      createdAt: at,
      finishedAt: hasEnded ? at : null,
      requestedById: newId(),
      requestedByName: '管理岗',
    },
  })
  return id
}

describe('jobs.list', () => {
  it('shows the agency’s own, newest first, page by page', async () => {
    const ids = []
    for (const day of ['2026-03-01', '2026-03-02', '2026-03-02', '2026-03-03'])
      ids.unshift(await given('done', day))
    await given('done', today, other)

    const first = await caller().list({ limit: 2 })
    const second = await caller().list({ limit: 2, after: first.next ?? '' })
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids)
    expect(second.next).toBeNull()
  })

  it('shows those of one status', async () => {
    const failed = await given('failed')
    await given('done')
    const { rows } = await caller().list({ status: 'failed' })
    expect(rows.map(({ id }) => id)).toEqual([failed])
  })
})

describe('jobs.get', () => {
  it('gives the progress', async () => {
    const id = await shop.ask()
    expect(await caller().get({ id })).toMatchObject({ id, status: 'queued', done: 0, total: null })
  })

  it('does not know another agency’s job', async () => {
    const id = await shop.ask(other)
    await expect(caller().get({ id })).rejects.toThrow('没有找到该项任务')
  })
})

describe('jobs.active', () => {
  it('counts what waits, runs or failed in the last seven days', async () => {
    await given('queued')
    await given('running')
    await given('done')
    await given('failed', '2026-03-04')
    await given('failed', '2026-03-02')
    await given('failed', today, other)
    expect(await caller().active()).toEqual({ queued: 1, running: 1, failed: 1 })
  })
})

describe('jobs.retry', () => {
  it('starts a failed job again under its own id, and it goes on where it was', async () => {
    const id = await shop.ask()
    let isBroken = true
    const worker = shop.start(
      doItems({
        items: 4,
        batch: 2,
        within: async (done) => {
          if (isBroken && done === 2) throw new Error('broken')
        },
      }),
    )
    await shop.until(id, 'failed')
    isBroken = false
    await caller().retry({ id })
    expect(await shop.until(id, 'done')).toMatchObject({ attempts: 1, done: 4, problem: '' })
    await worker.stop()
    expect(await shop.deedsOf(id)).toEqual(upTo(4))
    expect(await shop.owner.auditEntry.findMany({ where: { outcome: 'done' } })).toMatchObject([
      { procedure: 'jobs.retry', entryIds: [id] },
    ])
  })

  it.each(['queued', 'running', 'done'] as const)('refuses a job that is %s', async (status) => {
    const id = await given(status)
    await expect(caller().retry({ id })).rejects.toThrow('这项任务没有失败')
    expect(await shop.waiting()).toEqual([])
  })

  it('does not know another agency’s job', async () => {
    const id = await given('failed', today, other)
    await expect(caller().retry({ id })).rejects.toThrow('没有找到该项任务')
    expect(await shop.waiting()).toEqual([])
  })

  it('is the administrator’s', async () => {
    const id = await given('failed')
    await expect(shop.callAs('clerk', { today }).jobs.retry({ id })).rejects.toThrow(
      '您没有办理此项的权限',
    )
  })

  it('starts it once, also when it is asked for twice at the same time', async () => {
    const id = await given('failed')
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => caller().retry({ id })))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await shop.waiting()).toEqual([id])
  })
})
