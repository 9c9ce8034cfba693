import { Refusal } from '@daylight/domain/refusal'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkshop, type Workshop } from './workshop'

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop()
})
afterAll(() => shop?.close())

describe('enqueue', () => {
  const job = () => ({
    kind: 'calendar.recompute' as const,
    input: { noticeId: shop.own },
    agencyId: shop.own,
    requestedById: shop.own,
    requestedByName: '管理岗',
  })

  it('leaves nothing where the caller’s transaction is rolled back', async () => {
    const refused = shop.db.$transaction(async (tx) => {
      await shop.queue.enqueue(tx, job())
      throw new Refusal('entry.changed')
    })
    await expect(refused).rejects.toThrow(Refusal)
    expect(await shop.owner.job.count()).toBe(0)
    expect(await shop.waiting()).toEqual([])
  })

  it('leaves the job and its place in the queue, under one id, where it commits', async () => {
    const id = await shop.db.$transaction((tx) => shop.queue.enqueue(tx, job()), {
      isolationLevel: 'Serializable',
    })
    expect(await shop.jobOf(id)).toMatchObject({ ...job(), status: 'queued', done: 0, attempts: 0 })
    expect(await shop.waiting()).toEqual([id])
  })

  it('refuses an input that the kind does not have', async () => {
    const odd = shop.db.$transaction((tx) =>
      shop.queue.enqueue(tx, { ...job(), input: { noticeId: 'none' } }),
    )
    await expect(odd).rejects.toThrow()
  })
})
